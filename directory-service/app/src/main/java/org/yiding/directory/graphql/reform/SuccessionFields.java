package org.yiding.directory.graphql.reform;

import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.graphql.Agency;
import org.yiding.directory.service.Directory;
import org.yiding.directory.service.reform.Successions;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.SuccessionEntity;
import org.yiding.directory.succession.Lineage.Heir;
import org.yiding.directory.succession.Succeeded;

/** What became of an agency, and what it came of. */
@GraphQLApi
public class SuccessionFields {

    private final Successions successions;
    private final Directory directory;

    SuccessionFields(Successions successions, Directory directory) {
        this.successions = successions;
        this.directory = directory;
    }

    @Query
    @NonNull
    @Description("昔日某单位之事，今日由谁负责：自当日起历次改革推得")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public Responsibility responsibleFor(
            @NonNull @Description("当日的写法，如“市规划局”") String name,
            @NonNull @Description("所属地区全称，如“苏州市”") String region,
            @NonNull @Description("当日") LocalDate on,
            @Description("所问之日；默认今日") @Nullable LocalDate asOf) {
        LocalDate day = asOf == null ? directory.today() : asOf;
        var found = successions.responsible(name, region, on, day);
        Map<UUID, AgencyEntity> agencies =
                agencies(found.lines().values(), found.heirs().stream().map(Heir::agency));
        return new Responsibility(
                Agency.of(found.agency(), on),
                found.heirs().stream()
                        .map(heir -> new ResponsibleAgency(
                                Agency.of(Objects.requireNonNull(agencies.get(heir.agency())), day),
                                heir.matters(),
                                heir.path().stream()
                                        .map(line -> Objects.requireNonNull(
                                                found.lines().get(line.id())))
                                        .map(line -> Succession.of(line, agencies))
                                        .toList()))
                        .toList());
    }

    @Description("至所问之日该单位的去向：更名、合并、分设、划转、撤销，先者在前")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Succession>> successors(@Source List<Agency> agencies) {
        return lines(agencies, Succeeded::agency);
    }

    @Description("至所问之日该单位的由来，先者在前")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Succession>> predecessors(@Source List<Agency> agencies) {
        return lines(agencies, Succeeded::successor);
    }

    /** @param end the end of a line at which the agency stands */
    private List<List<Succession>> lines(List<Agency> asked, Function<Succeeded, @Nullable UUID> end) {
        List<SuccessionEntity> found =
                successions.of(asked.stream().map(SuccessionFields::key).toList());
        Map<UUID, AgencyEntity> agencies = agencies(found, Stream.empty());
        return asked.stream()
                .map(agency -> found.stream()
                        .filter(line -> key(agency).equals(end.apply(line.line())))
                        .filter(line -> !line.line().on().isAfter(agency.asOf()))
                        .map(line -> Succession.of(line, agencies))
                        .toList())
                .toList();
    }

    private Map<UUID, AgencyEntity> agencies(Collection<SuccessionEntity> lines, Stream<UUID> others) {
        Stream<UUID> named = lines.stream()
                .map(SuccessionEntity::line)
                .flatMap(line -> Stream.of(line.agency(), line.successor()))
                .filter(Objects::nonNull);
        return directory.agencies(Stream.concat(named, others).toList());
    }

    private static UUID key(Agency agency) {
        return UUID.fromString(agency.id());
    }
}
