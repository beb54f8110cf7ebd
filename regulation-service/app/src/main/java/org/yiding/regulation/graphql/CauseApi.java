package org.yiding.regulation.graphql;

import static java.util.stream.Collectors.toMap;
import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.keeping.ProvisionRow.Cause;
import org.yiding.regulation.keeping.SentenceOrigin;
import org.yiding.regulation.service.Regulations;
import org.yiding.regulation.service.consolidation.TextHistory;
import org.yiding.regulation.service.history.TextChanges;
import org.yiding.regulation.store.history.ActStore.KnownAct;

/** Who put which words where: the act, its point, its sentence, and since when. */
@GraphQLApi
public class CauseApi {

    private final TextHistory history;
    private final TextChanges changes;
    private final Regulations regulations;

    CauseApi(TextHistory history, TextChanges changes, Regulations regulations) {
        this.history = history;
        this.changes = changes;
        this.regulations = regulations;
    }

    @NonNull
    @Name("history")
    @Description("文本的历次变动，由先到后，未施行的也在内；以现在所知为准")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull TextChange> historyOf(@Source Regulation regulation) {
        return changes.of(UUID.fromString(regulation.id())).stream()
                .map(TextChange::of)
                .toList();
    }

    @Query
    @NonNull
    @Description("一条规定在某日的各句，各自自何日起如此、依何文件；当日没有这条规定则为空列表")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull SentenceSource> provisionSentences(
            @NonNull @Description("规定的标识") String id, @Description("所问之日；默认今日") @Nullable LocalDate asOf) {
        LocalDate day = Objects.requireNonNullElse(asOf, regulations.today());
        return SentenceOrigin.of(history.provision(id), day).stream()
                .map(SentenceSource::of)
                .toList();
    }

    @Description("使其成为现状的修改文件及其中的一项；自始如此则为空")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@Nullable ActPoint> cause(@Source List<ProvisionText> provisionTexts) {
        return causes(provisionTexts, text -> text.row().cause());
    }

    @Name("cause")
    @Description("使该句成为现状的修改文件及其中的一项；自始如此则为空")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@Nullable ActPoint> causeOfSentence(@Source List<SentenceSource> sentenceSources) {
        return causes(sentenceSources, SentenceSource::origin);
    }

    /** Every act is fetched and read once for the whole list. */
    private <T> List<@Nullable ActPoint> causes(List<T> rows, Function<T, @Nullable Cause> cause) {
        List<UUID> ids = rows.stream()
                .map(cause)
                .filter(Objects::nonNull)
                .map(Cause::act)
                .distinct()
                .map(UUID::fromString)
                .toList();
        Map<String, KnownAct> acts = history.acts(ids).stream()
                .collect(toMap(known -> known.act().id().toString(), Function.identity()));
        Map<String, ReadAct> read = new HashMap<>();
        return rows.stream().map(row -> point(cause.apply(row), acts, read)).toList();
    }

    private static @Nullable ActPoint point(
            @Nullable Cause cause, Map<String, KnownAct> acts, Map<String, ReadAct> read) {
        KnownAct known = cause == null ? null : acts.get(cause.act());
        if (cause == null || known == null) {
            return null;
        }
        ReadAct act =
                read.computeIfAbsent(cause.act(), id -> ReadAct.read(known.act().text()));
        return ActPoint.of(known, act, cause.point());
    }
}
