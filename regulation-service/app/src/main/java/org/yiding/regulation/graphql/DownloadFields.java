package org.yiding.regulation.graphql;

import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.service.download.DownloadFile;

/** Where the files of a regulation are. */
@GraphQLApi
public class DownloadFields {

    @NonNull
    @Description("下载地址；是否有该日的文本，下载时方知")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public RegulationDownloads downloads(
            @Source Regulation regulation,
            @Description("所问之日；默认与法规文件相同") @Nullable LocalDate asOf,
            @Description("与之比较的前一日；不填则无比较的文件") @Nullable LocalDate comparedWith) {
        LocalDate day = Objects.requireNonNullElse(asOf, regulation.asOf());
        return new RegulationDownloads(
                DownloadFile.TEXT.address(regulation.key(), null, day),
                DownloadFile.AKN.address(regulation.key(), null, day),
                comparing(DownloadFile.REDLINE, regulation, comparedWith, day),
                comparing(DownloadFile.SIDE_BY_SIDE, regulation, comparedWith, day),
                comparing(DownloadFile.COMPARISON, regulation, comparedWith, day),
                comparing(DownloadFile.COMPARISON_SHEET, regulation, comparedWith, day));
    }

    private static @Nullable String comparing(
            DownloadFile file, Regulation regulation, @Nullable LocalDate from, LocalDate to) {
        return from == null ? null : file.address(regulation.key(), from, to);
    }
}
