package org.yiding.directory.graphql;

import static java.util.stream.Collectors.groupingBy;
import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.TieKind;
import org.yiding.directory.service.Directory;
import org.yiding.directory.store.AgencyEntity;

/** Where an agency stands on its day. */
@GraphQLApi
public class AgencyPlaceFields {

    private final Directory directory;

    AgencyPlaceFields(Directory directory) {
        this.directory = directory;
    }

    @Description("所问之日的上级单位；没有或不知道时为空")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@Nullable Agency> parent(@Source List<Agency> agencies) {
        return superiors(agencies, TieKind.PARENT);
    }

    @Description("所问之日的业务主管单位；没有或不知道时为空")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@Nullable Agency> supervisor(@Source List<Agency> agencies) {
        return superiors(agencies, TieKind.SUPERVISOR);
    }

    @Description("所问之日的各层上级单位，近者在前")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Agency>> ancestors(@Source List<Agency> agencies) {
        Map<Agency, List<AgencyEntity>> found = byDay(agencies, directory::ancestors);
        return agencies.stream()
                .map(agency -> found.getOrDefault(agency, List.of()).stream()
                        .map(above -> Agency.of(above, agency.asOf()))
                        .toList())
                .toList();
    }

    private List<@Nullable Agency> superiors(List<Agency> agencies, TieKind kind) {
        Map<Agency, AgencyEntity> found = byDay(agencies, (ids, day) -> directory.superiors(ids, kind, day));
        return agencies.stream()
                .map(agency -> {
                    AgencyEntity above = found.get(agency);
                    return above == null ? null : Agency.of(above, agency.asOf());
                })
                .toList();
    }

    /** Agencies of one answer may be asked about as of several days: one statement for each day. */
    private static <T> Map<Agency, T> byDay(
            List<Agency> agencies, BiFunction<Collection<UUID>, LocalDate, Map<UUID, T>> find) {
        Map<Agency, T> found = new HashMap<>();
        agencies.stream().collect(groupingBy(Agency::asOf)).forEach((day, asked) -> {
            Map<UUID, T> ofDay =
                    find.apply(asked.stream().map(AgencyPlaceFields::key).toList(), day);
            asked.stream()
                    .filter(agency -> ofDay.containsKey(key(agency)))
                    .forEach(agency -> found.put(agency, ofDay.get(key(agency))));
        });
        return found;
    }

    private static UUID key(Agency agency) {
        return UUID.fromString(agency.id());
    }
}
