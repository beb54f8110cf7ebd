package org.yiding.regulation.service.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.yiding.regulation.search.SearchQuery;
import org.yiding.regulation.service.Ids;
import org.yiding.regulation.store.history.HistoryStore;
import org.yiding.regulation.store.history.SearchCriteria;
import org.yiding.regulation.store.history.SearchStore;
import org.yiding.regulation.store.history.SearchStore.Hit;
import org.yiding.regulation.store.history.SearchStore.Hits;
import org.yiding.regulation.store.history.SearchStore.Place;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.paging.Cursor;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageRequest;
import org.yiding.support.security.Roles;

/** Finds provisions by their words, by the number of their article, or both, in the texts of a day. */
@ApplicationScoped
@RolesAllowed({Roles.READER, Roles.CLERK, Roles.LEGAL, Roles.DIRECTORY_EDITOR, Roles.SUPERVISOR})
public class ProvisionSearch {

    /** Values in the cursor of a list of hits: relevance, regulation and provision. */
    public static final int CURSOR_PARTS = 3;

    /** So many hits are weighed against each other; where there are more, the provisions taken up last come first. */
    static final int MOST_RANKED = 5_000;

    // Stands in a cursor where hits are not ranked.
    private static final String UNRANKED = "";
    private static final int LONGEST = 200;
    private static final int MOST_TERMS = 8;
    private static final int SHORTEST_TERM = 2;

    private final SearchStore store;

    ProvisionSearch(SearchStore store) {
        this.store = store;
    }

    /**
     * Reads what somebody asks for.
     *
     * @throws InvalidInputException where it is too long, or has nothing to look for
     */
    public static SearchQuery read(String line) {
        if (line.length() > LONGEST) {
            throw refused("is longer than " + LONGEST + " characters", "Send a few words, parted by spaces.");
        }
        SearchQuery query = SearchQuery.parse(line);
        if (query.terms().size() > MOST_TERMS) {
            throw refused("has more than " + MOST_TERMS + " words", "Send fewer.");
        }
        for (String term : query.terms()) {
            if (term.codePointCount(0, term.length()) < SHORTEST_TERM) {
                throw refused(
                        "has the word \"" + term + "\" of one character", "Send words of two characters or more.");
            }
        }
        return query;
    }

    /**
     * A page of hits.
     *
     * @param ranked false where there are more hits than its total, and those taken up last come first
     */
    public record Found(Page<Hit> page, boolean ranked) {}

    /**
     * The hits, the most relevant first; of more than {@link #MOST_RANKED} those taken up last first.
     *
     * @throws InvalidInputException where neither words nor an article of a named instrument are asked for
     */
    @Transactional
    public Found find(SearchCriteria criteria, PageRequest page) {
        SearchQuery query = criteria.query();
        boolean named = !query.titles().isEmpty() || criteria.regulationId() != null;
        if (query.terms().isEmpty() && !(query.article() != null && named)) {
            throw refused(
                    "has no words to look for",
                    "Send words of the text, or a title with the number of an article: 《…办法》第十条."
                            + " Regulations are found by their title with regulations(filter: {text: …}).");
        }
        Place start = page.start().map(ProvisionSearch::place).orElse(null);
        Hits found = store.list(criteria, start, page.limit(), MOST_RANKED);
        return new Found(
                Page.of(page, found.list(), hit -> cursor(hit, found.ranked()), found.total()), found.ranked());
    }

    private static Cursor cursor(Hit hit, boolean ranked) {
        return Cursor.of(
                ranked ? hit.relevance() : UNRANKED,
                hit.regulationId().toString(),
                hit.row().identity());
    }

    private static Place place(Cursor cursor) {
        String relevance = cursor.key().getFirst();
        boolean ranked = !relevance.equals(UNRANKED);
        Optional<UUID> regulation = Ids.parsed(cursor.key().get(1));
        Long provision = HistoryStore.idOf(cursor.key().get(2));
        if (ranked && !relevance.matches("[0-9]{1,3}(\\.[0-9]{1,9})?") || regulation.isEmpty() || provision == null) {
            throw Ids.strangeCursor();
        }
        return new Place(ranked ? relevance : null, regulation.get(), provision);
    }

    private static InvalidInputException refused(String what, String remedy) {
        return new InvalidInputException("query", "The query " + what + ".", remedy);
    }
}
