package org.yiding.meeting.service;

import org.jspecify.annotations.Nullable;

/**
 * A file of minutes to be imported.
 *
 * @param fileName as the caller has it; a path before it is dropped
 * @param body the government's full name, where the caller knows better than the text; null otherwise
 * @param clientMutationId the caller's idempotency key, null without one
 */
public record ImportRequest(
        String fileName,
        byte[] content,
        @Nullable String body,
        @Nullable String clientMutationId) {}
