package org.yiding.regulation.service.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.service.Ids;
import org.yiding.regulation.store.history.HistoryStore;
import org.yiding.regulation.store.history.ReferringStore;
import org.yiding.regulation.store.history.ReferringStore.Criteria;
import org.yiding.regulation.store.history.ReferringStore.Place;
import org.yiding.regulation.store.history.ReferringStore.Referring;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.paging.Cursor;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageRequest;
import org.yiding.support.security.Roles;

/** Answers who refers to a provision, in its own instrument and in others. */
@ApplicationScoped
@RolesAllowed({Roles.READER, Roles.CLERK, Roles.LEGAL, Roles.DIRECTORY_EDITOR, Roles.SUPERVISOR})
public class References {

    /** Values in the cursor of a list of references: regulation, rank and reference. */
    public static final int CURSOR_PARTS = 3;

    private final ReferringStore store;

    References(ReferringStore store) {
        this.store = store;
    }

    /**
     * The references to a provision that stand on a day, and where it is an article those to its paragraphs and items; by
     * regulation and in the order of its text.
     *
     * @param provision its identity; one that nothing refers to, or that is not there, has none
     * @param issuer who made the instrument that refers to it; null for anyone
     * @param regulationId the instrument that refers to it; null for any
     * @throws InvalidInputException where no provision can have such an identity
     */
    @Transactional
    public Page<Referring> to(
            String provision, LocalDate day, @Nullable String issuer, @Nullable UUID regulationId, PageRequest page) {
        Long id = HistoryStore.idOf(provision);
        if (id == null) {
            throw new InvalidInputException(
                    "provision",
                    "\"" + provision + "\" is not the id of a provision.",
                    "Send an id as an answer gave it.");
        }
        Criteria criteria = new Criteria(id, day, issuer, regulationId);
        List<Referring> found =
                store.list(criteria, page.start().map(References::place).orElse(null), page.limit());
        return Page.of(page, found, References::cursor, store.count(criteria));
    }

    private static Cursor cursor(Referring one) {
        return Cursor.of(one.regulationId().toString(), Long.toString(one.row().rank()), Long.toString(one.id()));
    }

    private static Place place(Cursor cursor) {
        Optional<UUID> regulation = Ids.parsed(cursor.key().getFirst());
        try {
            return new Place(
                    regulation.orElseThrow(Ids::strangeCursor),
                    Long.parseLong(cursor.key().get(1)),
                    Long.parseLong(cursor.key().get(2)));
        } catch (NumberFormatException noNumber) {
            throw Ids.strangeCursor();
        }
    }
}
