package org.yiding.meeting.store;

import java.io.Serializable;
import java.util.UUID;

/** The key of a span: the fact it proves and its place among that fact's spans, from 1. */
public record EvidenceKey(UUID factId, int position) implements Serializable {}
