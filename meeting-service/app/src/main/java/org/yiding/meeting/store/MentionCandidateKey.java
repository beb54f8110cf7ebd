package org.yiding.meeting.store;

import java.io.Serializable;
import java.util.UUID;
import org.yiding.meeting.model.FactField;

/** The key of a candidate: its mention and its place, from 1. */
public record MentionCandidateKey(UUID factId, FactField field, int position) implements Serializable {}
