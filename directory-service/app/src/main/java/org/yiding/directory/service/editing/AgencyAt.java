package org.yiding.directory.service.editing;

import java.util.UUID;

/**
 * The agency that a command is about.
 *
 * @param version the version that the caller has seen
 */
public record AgencyAt(UUID id, int version) {}
