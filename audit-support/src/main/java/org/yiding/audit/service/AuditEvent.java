package org.yiding.audit.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.model.Actor;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.model.AuditObject;
import org.yiding.audit.model.AuditOutcome;

/**
 * Something that a service records by itself, since nobody else can see it: a role that was changed, personal data that
 * was shown. Begin with {@link #done} or {@link #refused} and add what there is to say.
 *
 * @param operation what was done, in the words of the API ("grantRole")
 * @param objects what it was done to, the main thing first
 * @param reason the stated purpose, or why it was refused; null where nobody said
 * @param request what was asked for: values that JSON has; null where nothing was
 * @param before how the object was: values that JSON has, personal data masked; null where there was nothing
 * @param after how it is, likewise
 * @param actor who did it; null for whoever asks in the request at hand
 */
public record AuditEvent(
        AuditKind kind,
        AuditOutcome outcome,
        String operation,
        List<AuditObject> objects,
        @Nullable String reason,
        @Nullable Map<String, ?> request,
        @Nullable Map<String, ?> before,
        @Nullable Map<String, ?> after,
        @Nullable Actor actor) {

    public AuditEvent {
        objects = List.copyOf(objects);
    }

    /** What was done. */
    public static AuditEvent done(AuditKind kind, String operation) {
        return new AuditEvent(kind, AuditOutcome.DONE, operation, List.of(), null, null, null, null, null);
    }

    /** What was refused. @param why for the reader of the trail */
    public static AuditEvent refused(AuditKind kind, String operation, String why) {
        return new AuditEvent(kind, AuditOutcome.REFUSED, operation, List.of(), why, null, null, null, null);
    }

    /** The same with one more object. */
    public AuditEvent on(String type, String id) {
        List<AuditObject> more = new ArrayList<>(objects);
        more.add(new AuditObject(type, id));
        return new AuditEvent(kind, outcome, operation, more, reason, request, before, after, actor);
    }

    /** The same with its reason. */
    public AuditEvent because(@Nullable String why) {
        return new AuditEvent(kind, outcome, operation, objects, why, request, before, after, actor);
    }

    /** The same with what was asked for. */
    public AuditEvent asking(Map<String, ?> asked) {
        return new AuditEvent(kind, outcome, operation, objects, reason, asked, before, after, actor);
    }

    /** The same with how things were and are; null where there is nothing. */
    public AuditEvent changing(@Nullable Map<String, ?> was, @Nullable Map<String, ?> is) {
        return new AuditEvent(kind, outcome, operation, objects, reason, request, was, is, actor);
    }

    /** The same done by somebody else than who asks in the request at hand, which only tells of it. */
    public AuditEvent by(Actor someone) {
        return new AuditEvent(kind, outcome, operation, objects, reason, request, before, after, someone);
    }
}
