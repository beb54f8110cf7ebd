package org.yiding.directory.service.persons;

import java.util.UUID;

/**
 * The person that a command is about.
 *
 * @param version the version that the caller has seen
 */
public record PersonAt(UUID id, int version) {}
