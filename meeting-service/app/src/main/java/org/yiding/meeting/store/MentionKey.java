package org.yiding.meeting.store;

import java.io.Serializable;
import java.util.UUID;
import org.yiding.meeting.model.FactField;

/** The key of a mention: the fact and the field of it whose value it explains. */
public record MentionKey(UUID factId, FactField field) implements Serializable {}
