package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiding.extraction.Extraction;
import org.yiding.extraction.Extraction.Extracted;
import org.yiding.extraction.ExtractionLimits;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.config.MeetingConfig;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.reading.MinutesReader;
import org.yiding.meeting.service.registration.Issue;
import org.yiding.meeting.service.registration.Registered;
import org.yiding.meeting.service.registration.Registrar;
import org.yiding.meeting.store.DocumentRepository.NewDocument;
import org.yiding.meeting.store.Ids;
import org.yiding.support.error.InvalidInputException;

/**
 * Imports minutes: hash, read, register what they name with its owners, store everything in one transaction. No
 * transaction is open while other services are asked, and nothing is stored unless they all answered.
 */
@ApplicationScoped
public class ImportService {

    private final Registrar registrar;
    private final RecordKeeper keeper;
    private final Commands commands;
    private final Caller caller;
    private final MeetingConfig config;
    private final Clock clock;
    private final MinutesReader reader = new MinutesReader();

    ImportService(
            Registrar registrar,
            RecordKeeper keeper,
            Commands commands,
            Caller caller,
            MeetingConfig config,
            Clock clock) {
        this.registrar = registrar;
        this.keeper = keeper;
        this.commands = commands;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    /** Imports a file; a repeat answers with the meeting that is there. */
    public Imported importMinutes(ImportRequest request) {
        String fileName = checkedName(request);
        String sha256 = Sha256.of(request.content());
        Command command =
                commands.of(request.clientMutationId(), "importMinutes", sha256, request.fileName(), request.body());
        return keeper.answered(command)
                .or(() -> keeper.existing(sha256, command))
                .orElseGet(() -> importNew(request, fileName, sha256, command));
    }

    private Imported importNew(ImportRequest request, String fileName, String sha256, Command command) {
        Extracted extracted = Extraction.extractWithFormat(fileName, request.content(), ExtractionLimits.DEFAULT);
        SourceText source = extracted.text();
        ReadMinutes read = reader.read(source);
        String government = government(request, read);
        Issue issue = Issue.of(sha256, government, asOf(read));
        Registered registered = registrar.register(issue, read);
        NewDocument document = new NewDocument(
                Ids.next(),
                sha256,
                fileName,
                extracted.format().mediaType(),
                request.content(),
                source.text(),
                source.length(),
                caller.name(),
                clock.instant(),
                issue.asOf(),
                issue.region());
        return keeper.store(document, government, read, registered, command);
    }

    private String checkedName(ImportRequest request) {
        String name = FileNames.checked(request.fileName());
        if (request.content().length > config.maximumFile().asLongValue()) {
            throw FileSize.tooLarge(config.maximumFile());
        }
        return name;
    }

    private static String government(ImportRequest request, ReadMinutes read) {
        String given = request.body() == null ? "" : request.body().strip();
        if (!given.isEmpty()) {
            return given;
        }
        Fact<String> stated = read.meeting().body();
        if (stated == null) {
            throw new InvalidInputException(
                    "body",
                    "The minutes do not say which government met.",
                    "Send its full name as body, for example 苏州市人民政府.");
        }
        return stated.value();
    }

    private LocalDate asOf(ReadMinutes read) {
        return Stream.<@Nullable Fact<LocalDate>>of(
                        read.meeting().heldOn(),
                        read.minutes().compiledOn(),
                        read.minutes().printedOn())
                .filter(Objects::nonNull)
                .findFirst()
                .map(Fact::value)
                .orElseGet(() -> LocalDate.now(clock));
    }
}
