package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.service.MinutesIntake.MinutesFile;
import org.yiding.meeting.service.MinutesIntake.Reading;
import org.yiding.meeting.service.RereadKeeper.Source;
import org.yiding.meeting.service.registration.Issue;
import org.yiding.support.error.InvalidInputException;

/**
 * Reads the minutes of a meeting again: with the rules of today, or from another document of the same meeting. What persons
 * corrected holds on where its words still stand. As at an import, no transaction is open while other services are asked.
 */
@ApplicationScoped
public class RereadService {

    private final RereadKeeper keeper;
    private final MinutesIntake intake;

    RereadService(RereadKeeper keeper, MinutesIntake intake) {
        this.keeper = keeper;
        this.intake = intake;
    }

    /** Reads again and keeps what persons corrected, or keeps everything as it is and says why. */
    public Reread reread(RereadMinutes asked) {
        Source source = keeper.source(asked);
        MinutesFile file = asked.content() == null
                ? intake.accept(source.fileName(), source.content())
                : intake.accept(Objects.requireNonNullElse(asked.fileName(), source.fileName()), asked.content());
        Reading reading = intake.read(file);
        refuseOtherMeeting(source, reading.minutes());
        boolean same = file.sha256().equals(source.issue().sha256());
        Issue issue =
                same ? source.issue() : Issue.of(file.sha256(), source.government(), asOf(source, reading.minutes()));
        return keeper.reread(asked, intake.understand(reading, issue));
    }

    private static LocalDate asOf(Source source, ReadMinutes read) {
        Fact<LocalDate> heldOn = read.meeting().heldOn();
        return heldOn == null ? source.issue().asOf() : heldOn.value();
    }

    private static void refuseOtherMeeting(Source source, ReadMinutes read) {
        Fact<Integer> ordinal = read.meeting().ordinal();
        Integer known = source.ordinalAsRead();
        if (ordinal != null && known != null && !ordinal.value().equals(known)) {
            throw new InvalidInputException(
                    "input.contentBase64",
                    "The document is of meeting " + ordinal.value() + ", not of meeting " + known + ".",
                    "Import it as a meeting of its own (importMinutes).");
        }
    }
}
