package org.yiding.directory.service.editing;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.service.Fingerprint;
import org.yiding.directory.store.CommandRepository;
import org.yiding.directory.store.CommandRepository.Answer;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.InvalidInputException;

/** Makes commands safe to repeat: the same key with the same input is carried out once, with another it is refused. */
@ApplicationScoped
@Transactional
public class Commands {

    private static final int LONGEST_KEY = 128;

    private final CommandRepository commands;
    private final SecurityIdentity caller;
    private final Clock clock;

    Commands(CommandRepository commands, SecurityIdentity caller, Clock clock) {
        this.commands = commands;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Carries a command out unless it was before, in one transaction with keeping its key.
     *
     * @param key as the caller sent it; null without one
     * @param input the operation's name and all that the caller sent: a record, so that the same input reads the same
     * @param command gives the id of the entry that it made or changed
     * @return the id that the command gave, now or the first time
     * @throws ConflictException where the key was used for another input
     * @throws InvalidInputException where the key cannot be one
     */
    public UUID once(@Nullable String key, Record input, Supplier<UUID> command) {
        if (key == null) {
            return command.get();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new InvalidInputException(
                    "input.clientMutationId",
                    "The clientMutationId is empty or longer than " + LONGEST_KEY + " characters.",
                    "Send a key of 1 to " + LONGEST_KEY + " characters, for example a UUID, or none.");
        }
        String who = caller.getPrincipal().getName();
        String sha256 = Fingerprint.of(input.toString());
        Optional<Answer> before = commands.locked(who, key);
        if (before.isPresent()) {
            return repeated(before.get(), sha256, key);
        }
        UUID answered = command.get();
        commands.keep(who, key, new Answer(sha256, answered), clock.instant());
        return answered;
    }

    private static UUID repeated(Answer before, String sha256, String key) {
        if (!before.inputSha256().equals(sha256)) {
            throw new ConflictException(
                    "The clientMutationId " + key + " was used for another input.",
                    "Use a new clientMutationId for a new input.");
        }
        return before.answeredId();
    }
}
