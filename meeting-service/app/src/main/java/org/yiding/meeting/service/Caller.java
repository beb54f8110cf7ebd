package org.yiding.meeting.service;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.MeetingState;
import org.yiding.support.security.OwnAgency;
import org.yiding.support.security.Roles;

/** Whoever asks, and which records they may see. */
@ApplicationScoped
public class Caller {

    // They work on the records, or with what drafts bring into the directory and the regulations.
    private static final Set<String> WORKING =
            Set.of(Roles.CLERK, Roles.LEGAL, Roles.DIRECTORY_EDITOR, Roles.SUPERVISOR);

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The user name in the token. */
    public String name() {
        return identity.getPrincipal().getName();
    }

    /** Whether records in whatever state are open to the caller, and not confirmed ones alone. */
    public boolean seesDrafts() {
        return WORKING.stream().anyMatch(identity::hasRole);
    }

    /** The directory's id of the agency whose assignments alone the caller sees; empty where nothing limits them to one. */
    public Optional<String> ownAgency() {
        return OwnAgency.of(identity);
    }

    /** Whether what an agency is charged with is there for the caller. @param agency the directory's id; null for none */
    public boolean sees(@Nullable String agency) {
        return ownAgency().map(own -> own.equals(agency)).orElse(true);
    }

    /** The states of the meetings that are there for the caller. */
    public Set<MeetingState> visible() {
        if (ownAgency().isPresent()) {
            return EnumSet.of(MeetingState.PUBLISHED);
        }
        Stream<MeetingState> all = Arrays.stream(MeetingState.values());
        return seesDrafts()
                ? all.collect(Collectors.toCollection(() -> EnumSet.noneOf(MeetingState.class)))
                : all.filter(MeetingState::isConfirmed)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(MeetingState.class)));
    }
}
