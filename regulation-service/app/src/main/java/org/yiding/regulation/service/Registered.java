package org.yiding.regulation.service;

import java.util.UUID;

/**
 * What an instrument of a document was taken for.
 *
 * @param created whether the entry is new because of this very request
 * @param reason why it is this entry and what became of its stage, for a person to read
 */
public record Registered(String key, UUID id, boolean created, String reason) {}
