package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.store.CommandEntity;
import org.yiding.meeting.store.CommandKey;
import org.yiding.meeting.store.CommandRepository;
import org.yiding.meeting.store.CommandRepository.Answer;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.InvalidInputException;

/** Makes commands safe to repeat: the same key with the same input is answered the same, with another it is refused. */
@ApplicationScoped
class Commands {

    private static final int LONGEST_KEY = 128;

    private final CommandRepository commands;
    private final Caller caller;
    private final Clock clock;

    Commands(CommandRepository commands, Caller caller, Clock clock) {
        this.commands = commands;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param key as the caller sent it, null without one
     * @param operation the mutation's name
     * @param input everything else the caller sent, always in the same order
     * @throws InvalidInputException where the key cannot be one
     */
    Command of(@Nullable String key, String operation, @Nullable Object... input) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new InvalidInputException(
                    "clientMutationId",
                    "The clientMutationId is empty or longer than " + LONGEST_KEY + " characters.",
                    "Send a key of 1 to " + LONGEST_KEY + " characters, for example a UUID, or none.");
        }
        // The length before each part keeps parts from running into one another.
        String said = Arrays.stream(input)
                .map(String::valueOf)
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining("\n", operation + "\n", ""));
        return new Command(key == null ? null : new CommandKey(caller.name(), key), Sha256.of(said));
    }

    /**
     * What was answered to this command before; empty where it is new or has no key.
     *
     * @throws ConflictException where its key was used for another input
     */
    @Transactional
    Optional<CommandEntity> kept(Command command) {
        CommandKey key = command.key();
        if (key == null) {
            return Optional.empty();
        }
        Optional<CommandEntity> kept = commands.findByIdOptional(key);
        if (kept.isPresent() && !kept.get().answers(command.inputSha256())) {
            throw new ConflictException(
                    "The clientMutationId " + key.key() + " was used for another input.",
                    "Use a new clientMutationId for a new input.");
        }
        return kept;
    }

    /**
     * Keeps what a command came to, within the transaction that carried it out.
     *
     * @return what stands under its key now, which is another's answer where that came first; empty without a key
     * @throws ConflictException where its key was used for another input meanwhile
     */
    @Transactional
    Optional<CommandEntity> keep(Command command, Answer answer) {
        CommandKey key = command.key();
        if (key == null) {
            return Optional.empty();
        }
        commands.keepOnce(key, command.inputSha256(), answer, clock.instant());
        return kept(command);
    }
}
