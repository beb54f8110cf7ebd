package org.yiding.regulation.store.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.keeping.ProvisionRow;
import org.yiding.regulation.model.RegulationStage;
import org.yiding.regulation.search.SearchQuery;
import org.yiding.regulation.store.LikePattern;
import org.yiding.regulation.text.Level;

/** Finds words in the texts of a day by the pairs of characters that they are made of. */
@ApplicationScoped
public class SearchStore {

    /** What repeats words of the text elsewhere: the title, the contents. */
    private static final List<Level> LEFT_OUT = List.of(Level.TITLE, Level.CONTENTS, Level.ENTRY);

    private static final String OF_THE_DAY = " and s.retracted_at is null and s.from_day <= ?"
            + " and (s.to_day is null or s.to_day > ?) and s.level <> all(?)";
    private static final String IN_ARTICLE = " and exists (select 1 from provision_state a"
            + " where a.provision_id = s.article_id and a.number = ? and a.retracted_at is null and a.from_day <= ?"
            + " and (a.to_day is null or a.to_day > ?))";
    // Stages only advance, so the stage on a day is the furthest one reached by then.
    private static final String AT_STAGE = " and exists (select 1 from regulation_stage g where g.regulation_id = r.id"
            + " and g.stage = ? and g.from_day <= ?) and not exists (select 1 from regulation_stage g"
            + " where g.regulation_id = r.id and g.stage = any(?) and g.from_day <= ?)";
    private static final String CALLED = " and (lower(r.title_key) like ? escape '\\' or exists (select 1 from"
            + " regulation_short_title t where t.regulation_id = r.id and search_words(t.short_title) like ? escape '\\'))";
    // The pairs are what the index finds; that they stand together is looked at where they are more than one.
    private static final String WORDS = " and search_pairs(p.body) @> search_pairs(?)";
    private static final String TOGETHER =
            " and (p.body like ? escape '\\' or search_words(p.body) like ? escape '\\')";
    // How often the word stands there, counting less each time, and more in a short provision than in a long one.
    private static final String WEIGHT =
            " + 1 - (0.5 + length(p.body) / 100.0) / (w.times + 0.5 + length(p.body) / 100.0)";
    private static final String TIMES =
            "(select greatest(1, (length(p.body) - length(replace(p.body, ?, ''))) / ?::int) as times)";
    private static final int PAIR = 2;

    private final Sql sql;

    SearchStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * A provision that was found.
     *
     * @param relevance the higher the better, with six decimals
     * @param total how many there are in all
     */
    public record Hit(UUID regulationId, ProvisionRow row, String relevance, long total) {}

    /** The place of a hit in the list. */
    public record Place(String relevance, UUID regulationId, long provision) {}

    /**
     * The most relevant first, those of one regulation in the order of their identities.
     *
     * @param after the place behind which to begin; null for the beginning
     */
    public List<Hit> list(SearchCriteria criteria, @Nullable Place after, int limit) {
        Statement statement = statement(criteria);
        Clauses page = new Clauses(statement.values());
        if (after != null) {
            page.and(
                    " where (-h.relevance, h.regulation_id, h.provision_id) > (-(?::numeric), ?, ?)",
                    after.relevance(),
                    after.regulationId(),
                    after.provision());
        }
        page.and(" order by h.relevance desc, h.regulation_id, h.provision_id limit ?", limit);
        return sql.list(
                "with hit as materialized (" + statement.text()
                        + "), page as (select h.*, (select count(*) from hit) as"
                        + " total from hit h" + page.text() + ") select h.relevance, h.total, h.regulation_id, "
                        + HistoryStore.ROW + " from page h join provision_state s on s.provision_id = h.provision_id"
                        + " and s.from_day = h.from_day and s.retracted_at is null join passage p on p.id ="
                        + " s.passage_id order by h.relevance desc, h.regulation_id, h.provision_id",
                SearchStore::hit,
                page.values());
    }

    public long count(SearchCriteria criteria) {
        Statement statement = statement(criteria);
        return sql.list(
                        "select count(*) as hits from (" + statement.text() + ") hit",
                        row -> row.getLong("hits"),
                        statement.values())
                .getFirst();
    }

    /** How the database would look for them, for a test or a measurement to read. */
    public List<String> plan(SearchCriteria criteria) {
        Statement statement = statement(criteria);
        return sql.list("explain " + statement.text(), row -> row.getString(1), statement.values());
    }

    private record Statement(String text, @Nullable Object[] values) {}

    private static Statement statement(SearchCriteria criteria) {
        List<String> terms = criteria.query().terms();
        Clauses found = new Clauses();
        StringBuilder relevance = new StringBuilder("0");
        StringBuilder from = new StringBuilder(" from passage p join provision_state s on s.passage_id = p.id");
        if (asksOfRegulation(criteria)) {
            from.append(" join regulation r on r.id = s.regulation_id");
        }
        for (int i = 0; i < terms.size(); i++) {
            String name = "w" + i;
            relevance.append(WEIGHT.replace("w.", name + "."));
            from.append(" cross join lateral ").append(TIMES).append(' ').append(name);
            found.bound(terms.get(i), terms.get(i).length());
        }
        filter(found, criteria);
        String select = "select s.regulation_id, s.provision_id, s.from_day, round((" + relevance
                + ")::numeric, 6) as relevance";
        return new Statement(select + from + " where true" + found.text(), found.values());
    }

    private static boolean asksOfRegulation(SearchCriteria criteria) {
        return !criteria.query().titles().isEmpty()
                || criteria.issuer() != null
                || criteria.region() != null
                || criteria.type() != null
                || criteria.stage() != null;
    }

    private static void filter(Clauses found, SearchCriteria criteria) {
        SearchQuery query = criteria.query();
        for (String term : query.terms()) {
            found.and(WORDS, term);
            if (term.codePointCount(0, term.length()) > PAIR) {
                found.and(TOGETHER, LikePattern.anywhere(term), LikePattern.anywhere(term));
            }
        }
        String[] leftOut = LEFT_OUT.stream().map(Level::name).toArray(String[]::new);
        found.and(OF_THE_DAY, criteria.day(), criteria.day(), leftOut);
        for (String title : query.titles()) {
            found.and(CALLED, LikePattern.anywhere(title), LikePattern.anywhere(title));
        }
        if (query.article() != null) {
            found.and(IN_ARTICLE, HistoryStore.written(query.article()), criteria.day(), criteria.day());
        }
        found.given(" and r.issuer = ?", criteria.issuer())
                .given(" and r.region = ?", criteria.region())
                .given(
                        " and r.type = ?",
                        criteria.type() == null ? null : criteria.type().name())
                .given(" and s.regulation_id = ?", criteria.regulationId());
        RegulationStage stage = criteria.stage();
        if (stage != null) {
            found.and(AT_STAGE, stage.name(), criteria.day(), beyond(stage), criteria.day());
        }
    }

    private static String[] beyond(RegulationStage stage) {
        return Arrays.stream(RegulationStage.values())
                .filter(other -> other.compareTo(stage) > 0)
                .map(RegulationStage::name)
                .toArray(String[]::new);
    }

    private static Hit hit(ResultSet found) throws SQLException {
        return new Hit(
                Sql.id(found, "regulation_id"),
                HistoryStore.row(found),
                found.getString("relevance"),
                found.getLong("total"));
    }
}
