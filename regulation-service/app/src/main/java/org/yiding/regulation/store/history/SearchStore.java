package org.yiding.regulation.store.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
    private static final String PAIRS = " and search_pairs(p.body) @> search_pairs(?)";
    private static final String TOGETHER =
            " and (p.body like ? escape '\\' or search_words(p.body) like ? escape '\\')";
    // The same, one provision after the other.
    private static final String STANDS = " and strpos(search_words(p.body), ?) > 0";
    // "offset 0" has the database look up the passage of each state in turn; it would read all passages otherwise.
    private static final String BY_PAIRS = " from passage p join provision_state s on s.passage_id = p.id";
    private static final String BY_STATES = " from provision_state s cross join lateral"
            + " (select x.body from passage x where x.id = s.passage_id offset 0) p";
    // How often the word stands there, counting less each time, and more in a short provision than in a long one.
    private static final String WEIGHT =
            " + 1 - (0.5 + length(p.body) / 100.0) / (w.times + 0.5 + length(p.body) / 100.0)";
    private static final String TIMES =
            "(select greatest(1, (length(p.body) - length(replace(p.body, ?, ''))) / ?::int) as times)";
    private static final int PAIR = 2;
    /** In so many passages words may stand and still be looked up by their pairs in a few regulations. */
    private static final int MANY = 2_000;
    /** Of so many regulations the provisions are gone through, where the hits in all others are more. */
    private static final int FEW = 50;
    // A set of this many pages' rows is remembered to the row. With less memory the database would make the pairs of
    // whole
    // pages again, which takes seconds at some million passages.
    private static final String MEMORY = "select set_config('work_mem', '64MB', true) as memory";

    private final Sql sql;

    SearchStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * A provision that was found.
     *
     * @param relevance the higher the better, with six decimals
     */
    public record Hit(UUID regulationId, ProvisionRow row, String relevance) {}

    /**
     * A page of what was found.
     *
     * @param total how many there are in all
     * @param ranked false where there are more than {@code total}: then they are in the order in which they were taken up,
     *     the last first, and not weighed against each other
     */
    public record Hits(List<Hit> list, long total, boolean ranked) {}

    /**
     * The place of a hit in the list.
     *
     * @param relevance null in a list that is not ranked
     */
    public record Place(@Nullable String relevance, UUID regulationId, long provision) {}

    /**
     * The most relevant first, those of one regulation in the order of their identities. Where there are more than
     * {@code most}, weighing them all would take longer the more texts there are: then those taken up last come first. A
     * list goes on as it began, whatever is taken up meanwhile.
     *
     * @param after the place behind which to begin; null for the beginning
     * @param most how many are weighed
     */
    public Hits list(SearchCriteria criteria, @Nullable Place after, int limit, int most) {
        sql.list(MEMORY, row -> row.getString("memory"));
        if (after != null && after.relevance() == null) {
            return new Hits(newest(criteria, after, limit), most, false);
        }
        Statement all = statement(criteria);
        Hits ranked = ranked(after == null ? all.upTo(most + 1) : all, after, limit);
        if (after == null && ranked.total() > most) {
            return new Hits(newest(criteria, null, limit), most, false);
        }
        return ranked;
    }

    private Hits ranked(Statement statement, @Nullable Place after, int limit) {
        Clauses page = new Clauses(statement.values());
        if (after != null) {
            page.and(
                    " where (-h.relevance, h.regulation_id, h.provision_id) > (-(?::numeric), ?, ?)",
                    Objects.requireNonNull(after.relevance()),
                    after.regulationId(),
                    after.provision());
        }
        page.and(" order by h.relevance desc, h.regulation_id, h.provision_id limit ?", limit);
        List<Long> total = new ArrayList<>();
        List<Hit> hits = sql.list(
                "with hit as materialized (" + statement.text()
                        + "), page as (select h.*, (select count(*) from hit) as"
                        + " total from hit h" + page.text() + ") select h.relevance, h.total, h.regulation_id, "
                        + HistoryStore.ROW + " from page h join provision_state s on s.provision_id = h.provision_id"
                        + " and s.from_day = h.from_day and s.retracted_at is null join passage p on p.id ="
                        + " s.passage_id order by h.relevance desc, h.regulation_id, h.provision_id",
                row -> {
                    total.add(row.getLong("total"));
                    return hit(row);
                },
                page.values());
        if (hits.isEmpty()) {
            return new Hits(hits, after == null ? 0 : count(statement), true);
        }
        return new Hits(hits, total.getFirst(), true);
    }

    private List<Hit> newest(SearchCriteria criteria, @Nullable Place after, int limit) {
        Clauses found = new Clauses();
        String select = select(criteria, found, BY_STATES, "s.regulation_id, " + HistoryStore.ROW);
        if (!regulations(criteria).text().isEmpty()) {
            select += " join regulation r on r.id = s.regulation_id";
            Clauses asked = regulations(criteria);
            found.and(asked.text(), asked.values());
        }
        criteria.query().terms().forEach(term -> found.and(STANDS, term));
        ofTheDay(found, criteria);
        found.given(" and s.provision_id < ?", after == null ? null : after.provision());
        found.and(" order by s.provision_id desc limit ?", limit);
        return sql.list(select + " where true" + found.text(), SearchStore::hit, found.values());
    }

    private long count(Statement statement) {
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

    private record Statement(String text, @Nullable Object[] values) {

        Statement upTo(int rows) {
            return new Statement(text + " limit " + rows, values);
        }
    }

    private Statement statement(SearchCriteria criteria) {
        List<String> terms = criteria.query().terms();
        Clauses asked = regulations(criteria);
        List<UUID> few = asked.text().isEmpty() ? List.of() : upTo(FEW + 1, asked);
        boolean inTurn = !asked.text().isEmpty() && few.size() <= FEW && standInMany(terms);
        Clauses found = new Clauses();
        String select =
                select(criteria, found, inTurn ? BY_STATES : BY_PAIRS, "s.regulation_id, s.provision_id, s.from_day");
        if (inTurn) {
            found.and(" and s.regulation_id = any(?)", (Object) few.toArray(UUID[]::new));
            terms.forEach(term -> found.and(STANDS, term));
        } else {
            if (!asked.text().isEmpty()) {
                select += " join regulation r on r.id = s.regulation_id";
                found.and(asked.text(), asked.values());
            }
            byPairs(found, terms);
        }
        ofTheDay(found, criteria);
        return new Statement(select + " where true" + found.text(), found.values());
    }

    /** What to select, with the relevance, whose values go into {@code found}. */
    private static String select(SearchCriteria criteria, Clauses found, String from, String columns) {
        List<String> terms = criteria.query().terms();
        StringBuilder relevance = new StringBuilder("0");
        StringBuilder tables = new StringBuilder(from);
        for (int i = 0; i < terms.size(); i++) {
            String name = "w" + i;
            relevance.append(WEIGHT.replace("w.", name + "."));
            tables.append(" cross join lateral ").append(TIMES).append(' ').append(name);
            found.bound(terms.get(i), terms.get(i).length());
        }
        return "select " + columns + ", round((" + relevance + ")::numeric, 6) as relevance" + tables;
    }

    private static void byPairs(Clauses found, List<String> terms) {
        for (String term : terms) {
            found.and(PAIRS, term);
            if (term.codePointCount(0, term.length()) > PAIR) {
                found.and(TOGETHER, LikePattern.anywhere(term), LikePattern.anywhere(term));
            }
        }
    }

    private static void ofTheDay(Clauses found, SearchCriteria criteria) {
        SearchQuery query = criteria.query();
        String[] leftOut = LEFT_OUT.stream().map(Level::name).toArray(String[]::new);
        found.and(OF_THE_DAY, criteria.day(), criteria.day(), leftOut);
        if (query.article() != null) {
            found.and(IN_ARTICLE, HistoryStore.written(query.article()), criteria.day(), criteria.day());
        }
    }

    /** Whether their pairs stand in more passages than a few regulations have. */
    private boolean standInMany(List<String> terms) {
        Clauses found = new Clauses();
        terms.forEach(term -> found.and(PAIRS, term));
        return sql.list(
                        "select count(*) > " + MANY + " as many from (select 1 from passage p where true" + found.text()
                                + " limit " + (MANY + 1) + ") x",
                        row -> row.getBoolean("many"),
                        found.values())
                .getFirst();
    }

    private List<UUID> upTo(int most, Clauses regulations) {
        return sql.list(
                "select r.id from regulation r where true" + regulations.text() + " limit " + most,
                row -> Sql.id(row, "id"),
                regulations.values());
    }

    /** What is asked of the regulations themselves. */
    private static Clauses regulations(SearchCriteria criteria) {
        Clauses asked = new Clauses();
        for (String title : criteria.query().titles()) {
            asked.and(CALLED, LikePattern.anywhere(title), LikePattern.anywhere(title));
        }
        asked.given(" and r.issuer = ?", criteria.issuer())
                .given(" and r.region = ?", criteria.region())
                .given(
                        " and r.type = ?",
                        criteria.type() == null ? null : criteria.type().name())
                .given(" and r.id = ?", criteria.regulationId());
        RegulationStage stage = criteria.stage();
        if (stage != null) {
            asked.and(AT_STAGE, stage.name(), criteria.day(), beyond(stage), criteria.day());
        }
        return asked;
    }

    private static String[] beyond(RegulationStage stage) {
        return Arrays.stream(RegulationStage.values())
                .filter(other -> other.compareTo(stage) > 0)
                .map(RegulationStage::name)
                .toArray(String[]::new);
    }

    private static Hit hit(ResultSet found) throws SQLException {
        return new Hit(Sql.id(found, "regulation_id"), HistoryStore.row(found), found.getString("relevance"));
    }
}
