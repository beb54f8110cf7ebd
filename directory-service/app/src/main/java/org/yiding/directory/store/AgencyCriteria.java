package org.yiding.directory.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which agencies a list holds; what is null does not restrict it.
 *
 * @param text part of any name that held on the day
 * @param name a whole name that held on the day
 * @param region in full
 * @param day the day the question is about
 */
public record AgencyCriteria(
        @Nullable String text,
        @Nullable String name,
        @Nullable String region,
        @Nullable Boolean provisional,
        LocalDate day) {}
