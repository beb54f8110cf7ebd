package org.yiding.regulation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.RegulationStage;
import org.yiding.support.error.NotFoundException;

/** Regulations with their short titles and stages; versions are read apart, they will hold texts. */
@ApplicationScoped
public class RegulationRepository implements PanacheRepositoryBase<RegulationEntity, UUID> {

    private static final String COMPLETE = "select distinct r from RegulationEntity r"
            + " left join fetch r.shortTitles left join fetch r.stages where ";
    private static final String CALLED =
            "(r.title like :text escape '\\' or exists (select 1 from r.shortTitles s where s like :text escape '\\'))";
    // Stages only advance, so the stage on a day is the furthest one reached by then.
    private static final String REACHED =
            "exists (select 1 from r.stages s where s.stage = :stage and s.fromDay <= :day)";
    private static final String NOT_BEYOND =
            "not exists (select 1 from r.stages s where s.stage in :beyond and s.fromDay <= :day)";

    /**
     * In order of their ids.
     *
     * @param after the id behind which to begin; null for the beginning
     */
    public List<RegulationEntity> list(RegulationCriteria criteria, @Nullable UUID after, int limit) {
        Conditions conditions = conditions(criteria).and("r.id > :after", "after", after);
        List<RegulationEntity> found = find(
                        "from RegulationEntity r where " + conditions.text() + " order by r.id", conditions.values())
                .range(0, limit - 1)
                .list();
        byId(found.stream().map(RegulationEntity::id).toList());
        return found;
    }

    public long count(RegulationCriteria criteria) {
        Conditions conditions = conditions(criteria);
        return count("from RegulationEntity r where " + conditions.text(), conditions.values());
    }

    /** In one statement; ids that are not known are missing. */
    public Map<UUID, RegulationEntity> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return list(COMPLETE + "r.id in ?1", Set.copyOf(ids)).stream()
                .collect(Collectors.toMap(RegulationEntity::id, Function.identity()));
    }

    /**
     * One that is there.
     *
     * @throws NotFoundException where it is not
     */
    public RegulationEntity required(UUID id) {
        return Optional.ofNullable(byId(List.of(id)).get(id))
                .orElseThrow(() -> new NotFoundException("regulation", id.toString()));
    }

    /** Those of these scopes whose title has one of these match keys. */
    public Map<Place, RegulationEntity> byTitle(Collection<Place> places) {
        if (places.isEmpty()) {
            return Map.of();
        }
        Set<String> scopes = places.stream().map(Place::scope).collect(Collectors.toSet());
        Set<String> keys = places.stream().map(Place::titleKey).collect(Collectors.toSet());
        return list(COMPLETE + "r.scope in ?1 and r.titleKey in ?2", scopes, keys).stream()
                .collect(Collectors.toMap(found -> new Place(found.scope(), found.titleKey()), Function.identity()));
    }

    /** A title in a scope, which is what makes a regulation one. */
    public record Place(String scope, String titleKey) {}

    private static Conditions conditions(RegulationCriteria criteria) {
        Conditions conditions = new Conditions()
                .and(CALLED, "text", criteria.text() == null ? null : LikePattern.anywhere(criteria.text()))
                .and("r.title = :title", "title", criteria.title())
                .and("r.type = :type", "type", criteria.type())
                .and("r.region = :region", "region", criteria.region())
                .and("r.issuer = :issuer", "issuer", criteria.issuer())
                .and(REACHED, "stage", criteria.stage());
        RegulationStage stage = criteria.stage();
        if (stage == null) {
            return conditions;
        }
        List<RegulationStage> beyond = Arrays.stream(RegulationStage.values())
                .filter(other -> other.compareTo(stage) > 0)
                .toList();
        conditions.with("day", criteria.day());
        return beyond.isEmpty() ? conditions : conditions.and(NOT_BEYOND, "beyond", beyond);
    }
}
