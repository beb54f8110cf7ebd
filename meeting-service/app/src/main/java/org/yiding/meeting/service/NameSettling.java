package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.yiding.meeting.service.SettlementKeeper.Standing;
import org.yiding.meeting.service.registration.Meanings;
import org.yiding.meeting.service.registration.NamedMeaning;
import org.yiding.meeting.store.OpenName;
import org.yiding.meeting.store.OpenNameRepository;
import org.yiding.meeting.store.OpenNameSearch;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageRequest;

/**
 * Lists the names of which it is not sure whom they mean, and settles them: all facts of the meeting that write the name
 * follow, and the directory learns it. As at a correction, no transaction is open while the directory is asked.
 */
@ApplicationScoped
public class NameSettling {

    /** How many values a cursor of the list has. */
    public static final int CURSOR_PARTS = OpenNameRepository.CURSOR_PARTS;

    private final SettlementKeeper keeper;
    private final Meanings meanings;
    private final OpenNameRepository names;
    private final Commands commands;

    NameSettling(SettlementKeeper keeper, Meanings meanings, OpenNameRepository names, Commands commands) {
        this.keeper = keeper;
        this.meanings = meanings;
        this.names = names;
        this.commands = commands;
    }

    /** Names in records that are open for correction, the latest meeting first. */
    @Transactional
    public Page<OpenName> page(OpenNameSearch search, PageRequest request) {
        return names.page(search, request);
    }

    /** Lets a name mean an agency in all facts of the meeting, and persons be those of that agency. */
    public NameSettled settle(SettleName asked) {
        Command command = commands.of(
                asked.clientMutationId(),
                "settleName",
                asked.meetingId(),
                asked.version(),
                asked.asWritten(),
                asked.agencyId(),
                asked.reason());
        return keeper.answered(command, asked).orElseGet(() -> {
            FieldChecks.reason(asked.reason());
            Standing standing = keeper.standing(asked);
            String because = meanings.teach(standing.issue(), asked.agencyId(), asked.asWritten());
            Map<UUID, NamedMeaning> persons =
                    meanings.personsAt(standing.issue(), asked.agencyId(), asked.asWritten(), standing.persons());
            return keeper.settle(asked, NamedMeaning.settled(asked.agencyId(), because), persons, command);
        });
    }
}
