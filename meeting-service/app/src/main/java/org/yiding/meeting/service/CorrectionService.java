package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.FactKind;
import org.yiding.meeting.service.CorrectionKeeper.Standing;
import org.yiding.meeting.service.WordMeanings.Completed;
import org.yiding.meeting.store.CorrectionEntity;
import org.yiding.meeting.store.CorrectionRepository;
import org.yiding.support.error.InvalidInputException;

/**
 * Corrects records: what a person changes holds from then on, beside what was read. Whether the record may be corrected
 * is looked at twice: before other services are asked what words mean, and when the correction is written.
 */
@ApplicationScoped
public class CorrectionService {

    private final CorrectionKeeper keeper;
    private final WordMeanings meanings;
    private final CorrectionRepository corrections;
    private final Commands commands;

    CorrectionService(
            CorrectionKeeper keeper, WordMeanings meanings, CorrectionRepository corrections, Commands commands) {
        this.keeper = keeper;
        this.meanings = meanings;
        this.corrections = corrections;
        this.commands = commands;
    }

    /** Lets other values hold on a fact. */
    public Corrected correct(CorrectFact asked) {
        Command command = commands.of(
                asked.clientMutationId(),
                "correctFact",
                asked.factId(),
                asked.version(),
                asked.changes(),
                asked.reason());
        return keeper.answered(command).orElseGet(() -> {
            FieldChecks.reason(asked.reason());
            Standing standing = keeper.standing(asked.factId(), asked.version());
            Map<FactField, @Nullable String> changes =
                    FieldChecks.checked(standing.kind(), asked.changes(), "input.changes");
            Completed completed = meanings.completed(standing.kind(), standing.issue(), standing.held(), changes);
            return keeper.correct(asked, completed, command);
        });
    }

    /** Adds a fact that the machine did not read. */
    public Corrected add(AddFact asked) {
        Command command = commands.of(
                asked.clientMutationId(),
                "addFact",
                asked.kind(),
                asked.parentId(),
                asked.version(),
                asked.values(),
                asked.span(),
                asked.reason());
        return keeper.answered(command).orElseGet(() -> {
            FieldChecks.reason(asked.reason());
            Standing parent = keeper.standing(asked.parentId(), asked.version());
            refuseWrongParent(asked, parent.kind());
            Map<FactField, @Nullable String> said = FieldChecks.checked(asked.kind(), asked.values(), "input.values");
            Completed completed = meanings.completed(asked.kind(), parent.issue(), Map.of(), said);
            refuseIncomplete(asked.kind(), completed.values());
            return keeper.add(asked, completed, command);
        });
    }

    /** Removes a fact that was read wrongly, with everything that hangs on it. */
    public Corrected remove(RemoveFact asked) {
        Command command =
                commands.of(asked.clientMutationId(), "removeFact", asked.factId(), asked.version(), asked.reason());
        return keeper.answered(command).orElseGet(() -> keeper.remove(asked, command));
    }

    /** What persons changed on meetings, the oldest first; a meeting without corrections is left out. */
    @Transactional
    public Map<UUID, List<CorrectionEntity>> ofMeetings(Collection<UUID> meetingIds) {
        return Batches.grouped(corrections.ofMeetings(meetingIds), CorrectionEntity::meetingId);
    }

    private static void refuseWrongParent(AddFact asked, FactKind parent) {
        if (asked.kind() == FactKind.MEETING || asked.kind().parent() != parent) {
            throw new InvalidInputException(
                    "input.parent",
                    "A fact of the kind " + asked.kind() + " does not hang on one of the kind " + parent + ".",
                    "Name a fact of the kind " + asked.kind().parent() + ".");
        }
    }

    /** Numbers are counted on where they are not given, and sums are in yuan. */
    private static void refuseIncomplete(FactKind kind, Map<FactField, @Nullable String> values) {
        List<FactField> given = List.of(FactField.NUMBER, FactField.ORDINAL, FactField.CURRENCY);
        List<FactField> missing = Arrays.stream(FactField.values())
                .filter(field -> field.isOf(kind) && field.isNeededBy(kind))
                .filter(field -> !given.contains(field) && values.get(field) == null)
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidInputException(
                    "input.values",
                    "A fact of the kind " + kind + " cannot be without " + missing.getFirst() + ".",
                    "Send its value.");
        }
    }
}
