package org.yiding.directory.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reforms and what became of agencies by them. */
@ApplicationScoped
public class ReformRepository implements PanacheRepositoryBase<ReformEntity, UUID> {

    private static final String HOLDING =
            "select s from SuccessionEntity s join fetch s.reform r where r.undoneAt is null and ";

    public void add(SuccessionEntity succession) {
        getEntityManager().persist(succession);
    }

    public void add(ReformEffectEntity effect) {
        getEntityManager().persist(effect);
    }

    /** Keeps at which version a reform left an agency. */
    public void leave(UUID reform, AgencyEntity agency) {
        getEntityManager()
                .createNativeQuery("insert into reform_agency (reform_id, agency_id, version)"
                        + " values (:reform, :agency, :version)")
                .setParameter("reform", reform)
                .setParameter("agency", agency.id())
                .setParameter("version", agency.version())
                .executeUpdate();
    }

    /** By the agency, the version at which a reform left it. */
    public Map<UUID, Integer> left(UUID reform) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(
                        "select agency_id, version from reform_agency where reform_id = :reform", Object[].class)
                .setParameter("reform", reform)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1]));
    }

    /** What a reform did to rows, the last first. */
    public List<ReformEffectEntity> effectsBackwards(UUID reform) {
        return getEntityManager()
                .createQuery(
                        "from ReformEffectEntity e where e.reformId = :reform order by e.ordinal desc",
                        ReformEffectEntity.class)
                .setParameter("reform", reform)
                .getResultList();
    }

    /** What became of these agencies and came of them, reforms loaded, in the order of their days. */
    public List<SuccessionEntity> of(Collection<UUID> agencies) {
        return agencies.isEmpty()
                ? List.of()
                : successions("(s.agencyId in :agencies or s.successorId in :agencies)", agencies);
    }

    /** What became of an agency, and of what it became, and so on. */
    public List<SuccessionEntity> descent(UUID agency) {
        List<UUID> ids = getEntityManager()
                .createNativeQuery("""
                        with recursive descent (id, successor_id) as (
                          select s.id, s.successor_id from succession s where s.agency_id = :agency
                          union
                          select s.id, s.successor_id from descent d join succession s on s.agency_id = d.successor_id
                        )
                        select id from descent""", UUID.class)
                .setParameter("agency", agency)
                .getResultList();
        return ids.isEmpty() ? List.of() : successions("s.id in :agencies", ids);
    }

    private List<SuccessionEntity> successions(String condition, Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(HOLDING + condition + " order by r.effectiveOn, s.id", SuccessionEntity.class)
                .setParameter("agencies", Set.copyOf(ids))
                .getResultList();
    }

    /** The reforms that hold and were applied to agencies of this one after it, the first first. */
    public List<ReformEntity> builtOn(ReformEntity reform) {
        List<UUID> ids = getEntityManager()
                .createNativeQuery("""
                        select distinct later.id from reform later
                        join reform_agency theirs on theirs.reform_id = later.id
                        join reform_agency ours on ours.agency_id = theirs.agency_id and ours.reform_id = :reform
                        where later.undone_at is null and later.id <> :reform and later.applied_at >= :at""", UUID.class)
                .setParameter("reform", reform.id())
                .setParameter("at", reform.appliedAt())
                .getResultList();
        return ids.isEmpty() ? List.of() : list("id in ?1 order by appliedAt", ids);
    }

    /** A document that mentions one of these agencies, by its SHA-256. */
    public Optional<String> documentThatMentions(Collection<UUID> agencies) {
        return first("select document_sha256 from agency_mention where agency_id in (:agencies)", agencies);
    }

    /** The name of a person who is appointed at one of these agencies. */
    public Optional<String> appointedAt(Collection<UUID> agencies) {
        return first(
                "select p.name from appointment t join person p on p.id = t.person_id where t.agency_id in (:agencies)",
                agencies);
    }

    /** A name of one of these agencies that this reform did not give it. */
    public Optional<String> nameNotGivenBy(UUID reform, Collection<UUID> agencies) {
        return first(
                "select n.name from agency_name n where n.agency_id in (:agencies) and n.id not in ("
                        + "select e.row_id from reform_effect e where e.reform_id = '" + reform + "')",
                agencies);
    }

    private Optional<String> first(String query, Collection<UUID> agencies) {
        if (agencies.isEmpty()) {
            return Optional.empty();
        }
        return getEntityManager()
                .createNativeQuery(query + " order by 1 limit 1", String.class)
                .setParameter("agencies", Set.copyOf(agencies))
                .getResultStream()
                .map(String.class::cast)
                .findFirst();
    }

    /** Takes one effect back. */
    public void reverse(ReformEffectEntity effect) {
        switch (effect.effect()) {
            case AGENCY_FOUNDED -> change("delete from agency where id = :row", effect.rowId());
            case AGENCY_ABOLISHED -> change("update agency set abolished_on = null where id = :row", effect.rowId());
            case NAME_BORNE -> change("delete from agency_name where id = :row", effect.rowId());
            case NAME_ENDED ->
                change(
                        "update agency_name set valid_to = " + date(effect.endBefore()) + ", kind = '"
                                + effect.kindBefore() + "' where id = :row",
                        effect.rowId());
            case TIE_MADE -> change("delete from agency_tie where id = :row", effect.rowId());
            case TIE_ENDED ->
                change(
                        "update agency_tie set valid_to = " + date(effect.endBefore()) + " where id = :row",
                        effect.rowId());
        }
    }

    /**
     * Takes the lines of a reform out, and raises the version of its agencies. A reform before it that had left an agency as
     * this one found it finds it so again.
     */
    public void forget(UUID reform) {
        change("""
                update reform_agency earlier set version = a.version + 1
                from reform_agency ours join agency a on a.id = ours.agency_id
                where ours.reform_id = :row and earlier.reform_id <> :row and earlier.agency_id = ours.agency_id
                  and earlier.version = ours.version - 1""", reform);
        change("delete from succession where reform_id = :row", reform);
        change(
                "update agency set version = version + 1 where id in"
                        + " (select agency_id from reform_agency where reform_id = :row)",
                reform);
        change("delete from reform_agency where reform_id = :row", reform);
    }

    private void change(String statement, UUID row) {
        getEntityManager().createNativeQuery(statement).setParameter("row", row).executeUpdate();
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? "null" : "date '" + day + "'";
    }

    /** In the order in which they were applied. @param after the id behind which to begin; null for the beginning */
    public List<ReformEntity> page(@Nullable UUID after, int limit) {
        return (after == null ? find("order by id") : find("id > ?1 order by id", after))
                .range(0, limit - 1)
                .list();
    }
}
