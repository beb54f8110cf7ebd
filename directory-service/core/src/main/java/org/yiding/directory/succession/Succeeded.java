package org.yiding.directory.succession;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.SuccessionKind;

/**
 * What became of an agency by a reform that holds: one line of it. An agency that becomes several has several.
 *
 * @param successor null where nobody takes over
 * @param on the first day on which it is so
 * @param matter the duties that passed; null where it is about the agency as a whole
 * @param goesOn whether the agency is still there afterwards
 */
public record Succeeded(
        UUID id,
        SuccessionKind kind,
        UUID agency,
        @Nullable UUID successor,
        LocalDate on,
        @Nullable String matter,
        boolean goesOn) {}
