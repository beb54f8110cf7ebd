package org.yiding.meeting.store;

import java.io.Serializable;

/**
 * An idempotency key as one caller uses it.
 *
 * @param caller the caller's user name
 */
public record CommandKey(String caller, String key) implements Serializable {}
