package org.yiding.meeting.store;

import java.io.Serializable;
import java.util.UUID;

/** The key of a warning: the document it is about and its place in the reading, from 1. */
public record WarningKey(UUID documentId, int position) implements Serializable {}
