package org.yiding.directory.service.roles;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Role;
import org.yiding.directory.realm.HeldRoles;
import org.yiding.directory.realm.Realm;
import org.yiding.directory.realm.RealmUser;
import org.yiding.directory.service.Ids;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AgencyRepository;
import org.yiding.directory.store.roles.GrantCriteria;
import org.yiding.directory.store.roles.RoleGrantEntity;
import org.yiding.directory.store.roles.RoleGrantRepository;
import org.yiding.support.paging.Cursor;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageRequest;
import org.yiding.support.security.Roles;

/** Reads users with their roles and grants: all for security administrators, those of their own agency for its administrators. */
@ApplicationScoped
@RolesAllowed({Roles.SECURITY_ADMIN, Roles.AGENCY_ADMIN})
public class RealmUsers {

    /** How many values a cursor of users or of grants has. */
    public static final int CURSOR_PARTS = 1;

    private final Realm realm;
    private final RoleGrantRepository grants;
    private final AgencyRepository agencies;
    private final SecurityIdentity caller;
    private final Clock clock;

    RealmUsers(
            Realm realm, RoleGrantRepository grants, AgencyRepository agencies, SecurityIdentity caller, Clock clock) {
        this.realm = realm;
        this.grants = grants;
        this.agencies = agencies;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Which users a list holds; all conditions together, null for none.
     *
     * @param text in the user name or the name
     * @param role that they hold, by themselves or through a group
     * @param agency to which they belong
     */
    public record Criteria(
            @Nullable String text,
            @Nullable Role role,
            @Nullable UUID agency) {}

    /** A user and how many stand before them in the list. */
    private record Placed(RealmUser user, int before) {}

    /**
     * Users in the order of their user names. Keycloak cuts its lists by place and not by key, and so does this one: who is added
     * meanwhile moves those behind.
     */
    public Page<RealmUser> users(Criteria wished, PageRequest page) {
        Criteria criteria = Administrator.of(caller)
                .limitedTo()
                .map(own -> new Criteria(wished.text, wished.role, own(own, wished.agency)))
                .orElse(wished);
        int from = page.start().map(RealmUsers::place).orElse(0);
        if (criteria.role == null && criteria.agency == null) {
            List<RealmUser> found = realm.users(criteria.text, from, page.limit());
            return paged(page, found, from, realm.countUsers(criteria.text));
        }
        List<RealmUser> all = selected(criteria);
        List<RealmUser> found = all.stream().skip(from).limit(page.limit()).toList();
        return paged(page, found, from, all.size());
    }

    /** A user whom the caller administers; empty where there is none. */
    public Optional<RealmUser> user(String id) {
        return visible(Administrator.of(caller), id);
    }

    Optional<RealmUser> visible(Administrator administrator, String id) {
        Optional<UUID> limit = administrator.limitedTo();
        return realm.user(id)
                .filter(user -> limit.isEmpty() || limit.get().toString().equals(user.agency()));
    }

    /** By the user's id. */
    public Map<String, HeldRoles> rolesOf(Collection<String> ids) {
        return ids.stream().distinct().collect(toMap(Function.identity(), realm::rolesOf));
    }

    /** By the user's id, the grants that hold; a user without any is missing. */
    @Transactional
    public Map<String, List<RoleGrantEntity>> grantsOf(Collection<String> ids) {
        return grants.heldBy(ids).stream().collect(groupingBy(RoleGrantEntity::userId));
    }

    /** Grants in the order in which they were given. */
    @Transactional
    public Page<RoleGrantEntity> grants(GrantCriteria wished, PageRequest page) {
        GrantCriteria criteria = Administrator.of(caller)
                .limitedTo()
                .map(own -> wished.of(own(own, wished.agency())))
                .orElse(wished);
        UUID after = page.start()
                .map(cursor -> Ids.ofCursor(cursor.key().getFirst()))
                .orElse(null);
        return Page.of(
                page,
                grants.page(criteria, after, page.limit()),
                grant -> Cursor.of(grant.id().toString()),
                grants.count(criteria));
    }

    /** The day by which agencies are called. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** By id, names loaded; what is not known is missing. */
    @Transactional
    public Map<UUID, AgencyEntity> agencies(Collection<UUID> ids) {
        return agencies.byId(ids);
    }

    private static UUID own(UUID own, @Nullable UUID wished) {
        // Whoever asks for another agency's finds nobody: an id that no agency has.
        return wished == null || wished.equals(own) ? own : new UUID(0, 0);
    }

    private List<RealmUser> selected(Criteria criteria) {
        Predicate<RealmUser> named = user -> criteria.text == null
                || user.username().contains(criteria.text)
                || user.name().contains(criteria.text);
        if (criteria.agency != null) {
            return realm.usersOf(criteria.agency.toString()).stream()
                    .filter(named)
                    .filter(user -> criteria.role == null
                            || realm.rolesOf(user.id()).all().contains(criteria.role))
                    .toList();
        }
        return realm.holdersOf(Objects.requireNonNull(criteria.role)).stream()
                .filter(named)
                .toList();
    }

    private static Page<RealmUser> paged(PageRequest page, List<RealmUser> found, int from, int total) {
        List<Placed> placed = IntStream.range(0, found.size())
                .mapToObj(i -> new Placed(found.get(i), from + i))
                .toList();
        return Page.of(page, placed, each -> Cursor.at(each.before() + 1), total)
                .map(Placed::user);
    }

    private static int place(Cursor cursor) {
        return Math.toIntExact(Math.min(cursor.position(), Integer.MAX_VALUE));
    }
}
