package org.yiding.regulation.service.history;

import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.keeping.RowChange;
import org.yiding.regulation.service.Ids;
import org.yiding.regulation.service.consolidation.TextHistory;
import org.yiding.regulation.store.history.ChangeCriteria;
import org.yiding.regulation.store.history.ChangeStore;
import org.yiding.regulation.store.history.ChangeStore.ActOfDay;
import org.yiding.regulation.store.history.ChangeStore.Place;
import org.yiding.regulation.store.history.TextEvent;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.paging.Cursor;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageRequest;
import org.yiding.support.security.Roles;

/** Answers what changed in a span of days, across all regulations. */
@ApplicationScoped
@RolesAllowed({Roles.READER, Roles.CLERK, Roles.LEGAL, Roles.DIRECTORY_EDITOR, Roles.SUPERVISOR})
public class TextChanges {

    /** Values in the cursor of a list of changes: day and regulation. */
    public static final int CURSOR_PARTS = 2;

    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final ChangeStore changes;
    private final TextHistory texts;

    TextChanges(ChangeStore changes, TextHistory texts) {
        this.changes = changes;
        this.texts = texts;
    }

    /**
     * The days on which a text became another one, by day and then by regulation.
     *
     * @throws InvalidInputException where the span ends before it begins
     */
    @Transactional
    public Page<TextEvent> list(ChangeCriteria criteria, PageRequest page) {
        if (criteria.to().isBefore(criteria.from())) {
            throw new InvalidInputException(
                    "between",
                    "The span ends on " + criteria.to() + ", before it begins on " + criteria.from() + ".",
                    "Send the first day as from and the last day as to.");
        }
        Place start = page.start().map(TextChanges::place).orElse(null);
        List<TextEvent> found = changes.list(criteria, start, page.limit());
        return Page.of(page, found, TextChanges::cursor, changes.count(criteria));
    }

    /** All days on which the text of a regulation became another one, those to come included. */
    @Transactional
    public List<TextEvent> of(UUID regulation) {
        return changes.list(
                new ChangeCriteria(EARLIEST, LATEST, null, null, null, regulation), null, Integer.MAX_VALUE);
    }

    /** The acts behind each of these, in their stated order; an event without any is missing. */
    @Transactional
    public Map<Place, List<ActOfDay>> acts(List<TextEvent> events) {
        return changes.acts(events).stream().collect(groupingBy(act -> new Place(act.day(), act.regulationId())));
    }

    /** The provisions that differ from the day before; empty where either text is not known. */
    @Transactional
    public Optional<List<RowChange>> provisions(TextEvent event) {
        LocalDate before = event.day().minusDays(1);
        boolean known = Stream.of(before, event.day()).allMatch(day -> texts.knows(event.regulationId(), day));
        return known ? Optional.of(texts.compare(event.regulationId(), before, event.day())) : Optional.empty();
    }

    private static Cursor cursor(TextEvent event) {
        return Cursor.of(event.day().toString(), event.regulationId().toString());
    }

    private static Place place(Cursor cursor) {
        Optional<UUID> regulation = Ids.parsed(cursor.key().get(1));
        LocalDate day = day(cursor.key().getFirst());
        if (regulation.isEmpty() || day == null) {
            throw Ids.strangeCursor();
        }
        return new Place(day, regulation.get());
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
