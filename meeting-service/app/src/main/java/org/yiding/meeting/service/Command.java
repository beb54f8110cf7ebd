package org.yiding.meeting.service;

import org.jspecify.annotations.Nullable;
import org.yiding.meeting.store.CommandKey;

/**
 * A command as its caller asked for it.
 *
 * @param key null where the caller gave no idempotency key
 * @param inputSha256 of everything that the caller sent, the operation's name included
 */
record Command(@Nullable CommandKey key, String inputSha256) {}
