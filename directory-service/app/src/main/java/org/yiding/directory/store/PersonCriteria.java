package org.yiding.directory.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.naming.NameQuery;

/**
 * Which persons a list holds; what is null does not restrict it.
 *
 * @param search what was typed to find the name, by its characters or its sound
 * @param text part of the name
 * @param name the whole name
 * @param agency an agency at which the person has or had an appointment
 */
public record PersonCriteria(
        @Nullable NameQuery search,
        @Nullable String text,
        @Nullable String name,
        @Nullable UUID agency,
        @Nullable Boolean provisional) {}
