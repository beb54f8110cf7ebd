package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.yiding.extraction.Extraction;
import org.yiding.extraction.Extraction.Extracted;
import org.yiding.extraction.ExtractionLimits;
import org.yiding.meeting.config.MeetingConfig;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.reading.MinutesReader;
import org.yiding.meeting.service.registration.Issue;
import org.yiding.meeting.service.registration.Registered;
import org.yiding.meeting.service.registration.Registrar;
import org.yiding.meeting.store.DocumentRepository.NewDocument;
import org.yiding.meeting.store.Ids;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.UpstreamUnavailableException;

/**
 * The way from a file to what is to be stored of it, the same for the first reading and for every later one: accepted, read,
 * understood by the services that own what it names. Nothing is stored here, and no transaction is open meanwhile.
 */
@ApplicationScoped
class MinutesIntake {

    private final Registrar registrar;
    private final Caller caller;
    private final MeetingConfig config;
    private final Clock clock;
    private final MinutesReader reader = new MinutesReader();

    MinutesIntake(Registrar registrar, Caller caller, MeetingConfig config, Clock clock) {
        this.registrar = registrar;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A file of minutes whose name and size are in order.
     *
     * @param sha256 of the content, lower-case hexadecimal
     */
    record MinutesFile(String name, byte[] content, String sha256) {}

    /** What a file says. */
    record Reading(MinutesFile file, Extracted extracted, ReadMinutes minutes) {}

    /** What is to be stored of a file: itself, what it says, and what its owners call everything that it names. */
    record Understood(NewDocument document, ReadMinutes minutes, Registered registered) {}

    /** @throws InvalidInputException where the name is none or the content is larger than what is accepted */
    MinutesFile accept(String fileName, byte[] content) {
        String name = FileNames.checked(fileName);
        if (content.length > config.maximumFile().asLongValue()) {
            throw FileSize.tooLarge(config.maximumFile());
        }
        return new MinutesFile(name, content, Sha256.of(content));
    }

    /** Reads a file. Whatever is no readable minutes ends here with its reason. */
    Reading read(MinutesFile file) {
        Extracted extracted = Extraction.extractWithFormat(file.name(), file.content(), ExtractionLimits.DEFAULT);
        return new Reading(file, extracted, reader.read(extracted.text()));
    }

    /**
     * Registers what a document names with its owners.
     *
     * @param issue how its words are to be understood
     * @throws UpstreamUnavailableException where an owner does not do its part in time
     */
    Understood understand(Reading reading, Issue issue) {
        MinutesFile file = reading.file();
        Extracted extracted = reading.extracted();
        Registered registered = registrar.register(issue, reading.minutes());
        NewDocument document = new NewDocument(
                Ids.next(),
                file.sha256(),
                file.name(),
                extracted.format().mediaType(),
                file.content(),
                extracted.text().text(),
                extracted.text().length(),
                caller.name(),
                clock.instant(),
                issue.asOf(),
                issue.region());
        return new Understood(document, reading.minutes(), registered);
    }
}
