package org.yiding.regulation.service.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.store.history.CommandStore;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.InvalidInputException;

/** Idempotency keys: the same key with the same input answers the same again, with another input it is refused. */
@ApplicationScoped
class Commands {

    private static final int LONGEST = 128;

    private final CommandStore commands;
    private final Clock clock;

    Commands(CommandStore commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * What this key was answered with.
     *
     * @param caller the caller's user name
     * @param key null where the caller sends none
     * @param input all that the caller sent, in one text
     */
    Optional<UUID> answered(String caller, @Nullable String key, String input) {
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > LONGEST) {
            throw new InvalidInputException(
                    "input.clientMutationId",
                    "input.clientMutationId is empty or longer than " + LONGEST + " characters.",
                    "Send a key of 1 to " + LONGEST + " characters, for example a UUID, or none.");
        }
        // Two requests with one key wait for each other.
        commands.lock(caller, key);
        return commands.find(caller, key).map(known -> {
            if (!known.inputSha256().equals(Texts.sha256(input))) {
                throw new ConflictException(
                        "The clientMutationId was used for another input.", "Send a new key for a new command.");
            }
            return known.regulationId();
        });
    }

    void keep(String caller, @Nullable String key, String input, UUID regulation) {
        if (key != null) {
            commands.add(caller, key, Texts.sha256(input), regulation, clock.instant());
        }
    }
}
