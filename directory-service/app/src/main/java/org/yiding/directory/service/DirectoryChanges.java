package org.yiding.directory.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.store.ChangeEntity;
import org.yiding.directory.store.ChangeRepository;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.paging.Cursor;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageRequest;

/** Tells what happened to agencies and persons. */
@ApplicationScoped
@Transactional
public class DirectoryChanges {

    /** How many values a cursor of the feed has. */
    public static final int CURSOR_PARTS = 1;

    private final ChangeRepository changes;

    DirectoryChanges(ChangeRepository changes) {
        this.changes = changes;
    }

    /**
     * The oldest change first. Whoever goes on behind the last cursor misses nothing, also of transactions that ran at the
     * same time.
     *
     * @param about the one agency or person to tell of; null for all
     * @throws InvalidInputException where the cursor is another list's
     */
    public Page<ChangeEntity> page(@Nullable UUID about, PageRequest request) {
        Long after = request.start().map(Cursor::position).orElse(null);
        List<ChangeEntity> found = changes.list(about, after, request.limit());
        return Page.of(request, found, change -> Cursor.at(change.position()), changes.count(about));
    }
}
