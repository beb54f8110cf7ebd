package org.yiding.directory.graphql;

import static org.yiding.support.security.Roles.AGENCY;
import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.service.Directory;
import org.yiding.directory.service.Ids;
import org.yiding.directory.store.AppointmentEntity;
import org.yiding.support.paging.PageRequest;

/** Reads agencies and persons. Everything below a list is fetched in one statement for the whole list. */
@GraphQLApi
@Link(
        url = "https://specs.apollo.dev/federation/v2.6",
        _import = {
            @Import(name = "@key"),
            @Import(name = "@shareable"),
            @Import(name = "@inaccessible"),
            @Import(name = "FieldSet")
        })
public class DirectoryApi {

    private static final int CURSOR_PARTS = 1;

    private final Directory directory;

    DirectoryApi(Directory directory) {
        this.directory = directory;
    }

    @Query
    @NonNull
    @Description("单位列表，按登记先后")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public AgencyConnection agencies(
            @Description("筛选条件") @Nullable AgencyFilter filter,
            @Description("所问之日；默认今日") @Nullable LocalDate asOf,
            @Description("本页行数，默认 20，最多 200") @Nullable Integer first,
            @Description("从该位置之后开始") @Nullable String after) {
        LocalDate day = dayOf(asOf);
        PageRequest page = PageRequest.of(first, after, CURSOR_PARTS);
        return AgencyConnection.of(
                directory.agencies(AgencyFilter.criteria(filter, day), page).map(entity -> Agency.of(entity, day)));
    }

    @Query
    @Description("按标识取单位；没有则为空")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public @Nullable Agency agency(
            @NonNull @Description("标识") String id, @Description("所问之日；默认今日") @Nullable LocalDate asOf) {
        UUID key = Ids.required("id", id);
        return agenciesOf(List.of(key), dayOf(asOf)).get(key);
    }

    @Query
    @NonNull
    @Description("人员列表，按登记先后")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public PersonConnection persons(
            @Description("筛选条件") @Nullable PersonFilter filter,
            @Description("所问之日，任职单位依此称呼；默认今日") @Nullable LocalDate asOf,
            @Description("本页行数，默认 20，最多 200") @Nullable Integer first,
            @Description("从该位置之后开始") @Nullable String after) {
        LocalDate day = dayOf(asOf);
        PageRequest page = PageRequest.of(first, after, CURSOR_PARTS);
        return PersonConnection.of(
                directory.persons(PersonFilter.criteria(filter), page).map(entity -> Person.of(entity, day)));
    }

    @Query
    @Description("按标识取人员；没有则为空")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public @Nullable Person person(
            @NonNull @Description("标识") String id, @Description("所问之日，任职单位依此称呼；默认今日") @Nullable LocalDate asOf) {
        UUID key = Ids.required("id", id);
        return personsOf(List.of(key), dayOf(asOf)).get(key);
    }

    /** Answers entity references in their order, null for what is not known. */
    @Resolver
    @Name("agency")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public List<@Nullable Agency> agencyEntities(@Name("id") List<String> id) {
        List<Optional<UUID>> keys = id.stream().map(Ids::parsed).toList();
        Map<UUID, Agency> found = agenciesOf(present(keys), directory.today());
        return keys.stream().map(key -> key.map(found::get).orElse(null)).toList();
    }

    /** Answers entity references in their order, null for what is not known. */
    @Resolver
    @Name("person")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@Nullable Person> personEntities(@Name("id") List<String> id) {
        List<Optional<UUID>> keys = id.stream().map(Ids::parsed).toList();
        Map<UUID, Person> found = personsOf(present(keys), directory.today());
        return keys.stream().map(key -> key.map(found::get).orElse(null)).toList();
    }

    @Description("在该单位的任职，按登记先后")
    @Name("appointments")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Appointment>> appointmentsOfAgencies(@Source List<Agency> agencies) {
        var found = directory.appointmentsOfAgencies(
                agencies.stream().map(agency -> UUID.fromString(agency.id())).toList());
        return agencies.stream()
                .map(agency -> appointments(found.get(UUID.fromString(agency.id())), agency.asOf()))
                .toList();
    }

    @Description("该人员的任职，按登记先后")
    @Name("appointments")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Appointment>> appointmentsOfPersons(@Source List<Person> persons) {
        var found = directory.appointmentsOfPersons(
                persons.stream().map(person -> UUID.fromString(person.id())).toList());
        return persons.stream()
                .map(person -> appointments(found.get(UUID.fromString(person.id())), person.asOf()))
                .toList();
    }

    private static List<Appointment> appointments(@Nullable List<AppointmentEntity> found, LocalDate asOf) {
        return found == null
                ? List.of()
                : found.stream().map(entity -> Appointment.of(entity, asOf)).toList();
    }

    private Map<UUID, Agency> agenciesOf(Collection<UUID> ids, LocalDate day) {
        return mapped(directory.agencies(ids), entity -> Agency.of(entity, day));
    }

    private Map<UUID, Person> personsOf(Collection<UUID> ids, LocalDate day) {
        return mapped(directory.persons(ids), entity -> Person.of(entity, day));
    }

    private static <E, R> Map<UUID, R> mapped(Map<UUID, E> entities, Function<E, R> turn) {
        return entities.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> turn.apply(entry.getValue())));
    }

    private static List<UUID> present(List<Optional<UUID>> keys) {
        return keys.stream().flatMap(Optional::stream).toList();
    }

    private LocalDate dayOf(@Nullable LocalDate asOf) {
        return asOf == null ? directory.today() : asOf;
    }
}
