package org.yiding.regulation.service.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.yiding.regulation.address.Addresses;
import org.yiding.regulation.address.ProvisionAddress;
import org.yiding.regulation.keeping.ProvisionRow;
import org.yiding.regulation.keeping.Rows;
import org.yiding.regulation.store.history.HistoryStore;
import org.yiding.regulation.store.history.HistoryStore.Placed;
import org.yiding.support.security.Roles;

/**
 * Where provisions stand on a day: 第十条第二款. An article and what is in it is addressed without what is around it, so
 * no whole text is read for that.
 */
@ApplicationScoped
@RolesAllowed({Roles.READER, Roles.CLERK, Roles.LEGAL, Roles.DIRECTORY_EDITOR, Roles.SUPERVISOR})
public class Places {

    private final HistoryStore history;

    Places(HistoryStore history) {
        this.history = history;
    }

    /** The addresses of these rows on a day by identity; a row that is not in the text of the day is missing. */
    @Transactional
    public Map<String, ProvisionAddress> on(LocalDate day, Collection<ProvisionRow> rows) {
        Set<Long> articles = new LinkedHashSet<>();
        Set<Long> others = new LinkedHashSet<>();
        for (ProvisionRow row : rows) {
            String article = row.article();
            Long id = HistoryStore.idOf(Objects.requireNonNullElse(article, row.identity()));
            if (id != null) {
                (article == null ? others : articles).add(id);
            }
        }
        Map<String, ProvisionAddress> places = new HashMap<>();
        add(
                places,
                history.rowsOfArticles(articles, day),
                placed -> String.valueOf(placed.row().article()));
        add(places, history.rowsOutsideArticles(others, day), placed -> placed.regulationId());
        return places;
    }

    private static void add(
            Map<String, ProvisionAddress> places, List<Placed> rows, Function<Placed, Object> textPart) {
        rows.stream()
                .collect(groupingBy(textPart, mapping(Placed::row, toList())))
                .values()
                .forEach(part ->
                        places.putAll(Addresses.of(Rows.instrument("", part)).byIdentity()));
    }
}
