package org.yiding.audit.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.service.AuditTrail;
import org.yiding.audit.store.AuditCriteria;
import org.yiding.support.paging.PageRequest;

/** Answers the question of each service's graph for its trail. */
@ApplicationScoped
public class TrailQuestion {

    private final AuditTrail trail;

    TrailQuestion(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * @param field the name of the field that asks
     * @param filter null for all records
     * @param first rows of the page; null for as many as is usual
     * @param after the place behind which it begins; null for the latest
     */
    public AuditRecordConnection answer(
            String field, @Nullable AuditFilter filter, @Nullable Integer first, @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, AuditTrail.CURSOR_PARTS);
        AuditCriteria criteria = filter == null ? AuditCriteria.ALL : filter.criteria();
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("filter", filter == null ? Map.of() : filter.said());
        asked.put("first", page.first());
        page.start().ifPresent(start -> asked.put("after", start.key().getFirst()));
        return AuditRecordConnection.of(trail.page(criteria, page, field, asked));
    }
}
