package org.yiding.regulation.service.consolidation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Finding;
import org.yiding.regulation.amending.apply.Amendment;
import org.yiding.regulation.service.consolidation.Consolidated.Result;
import org.yiding.regulation.store.RegulationEntity;
import org.yiding.regulation.store.history.Application;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.NotUnderstoodException;
import org.yiding.support.error.YidingException;

/**
 * What an act does to one instrument.
 *
 * @param instrument as the act names it
 * @param regulation null where no such instrument is known here
 * @param applications one for each day on which some of it starts; empty where it cannot be applied at all
 * @param consolidated the texts from the first of those days on; null where it cannot be applied at all
 * @param obstacle why it cannot be applied at all; null where it was tried
 */
public record Part(
        String instrument,
        @Nullable RegulationEntity regulation,
        List<Application> applications,
        @Nullable Consolidated consolidated,
        @Nullable YidingException obstacle) {

    public Part {
        applications = List.copyOf(applications);
    }

    static Part impossible(String instrument, @Nullable RegulationEntity regulation, YidingException why) {
        return new Part(instrument, regulation, List.of(), null, why);
    }

    /** Why it cannot be confirmed; null where it can. */
    @Nullable
    public YidingException refusal() {
        if (obstacle != null || consolidated == null || consolidated.results().isEmpty()) {
            return obstacle;
        }
        Result last = consolidated.results().getLast();
        Amendment amendment = last.amendment();
        if (amendment == null || amendment.refusals().isEmpty()) {
            return null;
        }
        Finding first = amendment.refusals().getFirst();
        String more = amendment.refusals().size() == 1
                ? ""
                : " (" + (amendment.refusals().size() - 1) + " more: see previewAmendment)";
        String message = "《" + instrument + "》 " + first.evidence().point() + " " + first.reason() + more + ": "
                + first.evidence().sentence();
        boolean notUnderstood = last.decision().act().notUnderstood().stream()
                .anyMatch(sentence -> sentence.finding().equals(first));
        return notUnderstood
                ? new NotUnderstoodException(message.strip(), first.evidence().sentence())
                : new ConflictException(
                        message.strip(), "Compare the act with the text of that day; nothing has been changed.");
    }

    /** The regulation of a part that is confirmed. */
    RegulationEntity known() {
        return Objects.requireNonNull(regulation, instrument);
    }

    /** The texts of a part that is confirmed. */
    Consolidated done() {
        return Objects.requireNonNull(consolidated, instrument);
    }
}
