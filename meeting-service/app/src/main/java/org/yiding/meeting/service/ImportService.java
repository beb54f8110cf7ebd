package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.service.MinutesIntake.MinutesFile;
import org.yiding.meeting.service.MinutesIntake.Reading;
import org.yiding.meeting.service.registration.Issue;
import org.yiding.support.error.InvalidInputException;

/**
 * Imports minutes: hash, read, register what they name with its owners, store everything in one transaction. No
 * transaction is open while other services are asked, and nothing is stored unless they all answered.
 */
@ApplicationScoped
public class ImportService {

    private final MinutesIntake intake;
    private final RecordKeeper keeper;
    private final Commands commands;
    private final Clock clock;

    ImportService(MinutesIntake intake, RecordKeeper keeper, Commands commands, Clock clock) {
        this.intake = intake;
        this.keeper = keeper;
        this.commands = commands;
        this.clock = clock;
    }

    /** Imports a file; a repeat answers with the meeting that is there. */
    public Imported importMinutes(ImportRequest request) {
        MinutesFile file = intake.accept(request.fileName(), request.content());
        Command command = commands.of(
                request.clientMutationId(), "importMinutes", file.sha256(), request.fileName(), request.body());
        return keeper.answered(command)
                .or(() -> keeper.existing(file.sha256(), command))
                .orElseGet(() -> importNew(file, request.body(), command));
    }

    private Imported importNew(MinutesFile file, @Nullable String body, Command command) {
        Reading reading = intake.read(file);
        String government = government(body, reading.minutes());
        Issue issue = Issue.of(file.sha256(), government, asOf(reading.minutes()));
        return keeper.store(intake.understand(reading, issue), government, command);
    }

    private static String government(@Nullable String body, ReadMinutes read) {
        String given = body == null ? "" : body.strip();
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
