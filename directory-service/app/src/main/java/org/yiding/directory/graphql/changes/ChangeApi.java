package org.yiding.directory.graphql.changes;

import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
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
import org.yiding.directory.graphql.Agency;
import org.yiding.directory.graphql.Person;
import org.yiding.directory.service.Directory;
import org.yiding.directory.service.DirectoryChanges;
import org.yiding.directory.service.Ids;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.PersonEntity;
import org.yiding.support.paging.PageRequest;

/** The change feed, with what each change is about as it is today. */
@GraphQLApi
public class ChangeApi {

    private final DirectoryChanges changes;
    private final Directory directory;

    ChangeApi(DirectoryChanges changes, Directory directory) {
        this.changes = changes;
        this.directory = directory;
    }

    @Query
    @NonNull
    @Description("名录的变更：单位的登记、名称、隶属、沿革、职位，人员及其任职，旧者在前；同一事务中的同类变更只列一次")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public DirectoryChangeConnection directoryChanges(
            @Description("只列该单位或该人员的变更，标识") @Nullable String about,
            @Description("本页行数，默认 20，最多 200") @Nullable Integer first,
            @Description("从该位置之后开始") @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, DirectoryChanges.CURSOR_PARTS);
        UUID one = about == null ? null : Ids.required("about", about);
        return DirectoryChangeConnection.of(changes.page(one, page));
    }

    @Name("agency")
    @Description("单位今日的情况；变更的是人员，或单位已不存在时为空")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@Nullable Agency> agenciesOfChanges(@Source List<DirectoryChange> told) {
        LocalDate today = directory.today();
        Map<UUID, AgencyEntity> found = directory.agencies(ids(told, DirectoryChange::agencyId));
        return inOrder(told, DirectoryChange::agencyId, found, agency -> Agency.of(agency, today));
    }

    @Name("person")
    @Description("人员今日的情况；变更的是单位，或人员已不存在时为空")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@Nullable Person> personsOfChanges(@Source List<DirectoryChange> told) {
        LocalDate today = directory.today();
        Map<UUID, PersonEntity> found = directory.persons(ids(told, DirectoryChange::personId));
        return inOrder(told, DirectoryChange::personId, found, person -> Person.of(person, today));
    }

    private static List<UUID> ids(List<DirectoryChange> told, Function<DirectoryChange, @Nullable String> id) {
        return told.stream()
                .map(id)
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .distinct()
                .toList();
    }

    private static <E, R> List<@Nullable R> inOrder(
            List<DirectoryChange> told,
            Function<DirectoryChange, @Nullable String> id,
            Map<UUID, E> found,
            Function<E, R> turn) {
        return told.stream()
                .map(id)
                .map(one -> one == null ? null : found.get(UUID.fromString(one)))
                .<@Nullable R>map(entity -> entity == null ? null : turn.apply(entity))
                .toList();
    }
}
