package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.yiding.extraction.Extraction;
import org.yiding.extraction.Extraction.Extracted;
import org.yiding.extraction.ExtractionLimits;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.config.MeetingConfig;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.reading.MinutesReader;
import org.yiding.meeting.service.RereadKeeper.Source;
import org.yiding.meeting.service.registration.Issue;
import org.yiding.meeting.service.registration.Registered;
import org.yiding.meeting.service.registration.Registrar;
import org.yiding.meeting.store.DocumentRepository.NewDocument;
import org.yiding.meeting.store.Ids;
import org.yiding.support.error.InvalidInputException;

/**
 * Reads the minutes of a meeting again: with the rules of today, or from another document of the same meeting. What persons
 * corrected holds on where its words still stand. As at an import, no transaction is open while other services are asked.
 */
@ApplicationScoped
public class RereadService {

    private final RereadKeeper keeper;
    private final Registrar registrar;
    private final Caller caller;
    private final MeetingConfig config;
    private final Clock clock;
    private final MinutesReader reader = new MinutesReader();

    RereadService(RereadKeeper keeper, Registrar registrar, Caller caller, MeetingConfig config, Clock clock) {
        this.keeper = keeper;
        this.registrar = registrar;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    /** Reads again and keeps what persons corrected, or keeps everything as it is and says why. */
    public Reread reread(RereadMinutes asked) {
        Source source = keeper.source(asked);
        byte[] content = asked.content() == null ? source.content() : asked.content();
        String fileName = asked.content() == null
                ? source.fileName()
                : FileNames.checked(Objects.requireNonNullElse(asked.fileName(), source.fileName()));
        if (content.length > config.maximumFile().asLongValue()) {
            throw FileSize.tooLarge(config.maximumFile());
        }
        String sha256 = Sha256.of(content);
        Extracted extracted = Extraction.extractWithFormat(fileName, content, ExtractionLimits.DEFAULT);
        SourceText text = extracted.text();
        ReadMinutes read = reader.read(text);
        refuseOtherMeeting(source, read);
        boolean same = sha256.equals(source.issue().sha256());
        Issue issue = same ? source.issue() : Issue.of(sha256, source.government(), asOf(source, read));
        Registered registered = registrar.register(issue, read);
        NewDocument document = new NewDocument(
                Ids.next(),
                sha256,
                fileName,
                extracted.format().mediaType(),
                content,
                text.text(),
                text.length(),
                caller.name(),
                clock.instant(),
                issue.asOf(),
                issue.region());
        return keeper.reread(asked, document, read, registered);
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
