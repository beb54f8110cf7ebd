package org.yiding.directory.service.persons;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Validity;

/**
 * That somebody is appointed.
 *
 * @param post the title
 * @param acting whether the post is only led for the time being (代、主持工作)
 * @param act by which act, its title or number; null where it is not known
 * @param actDocument the SHA-256 of the act's file; null where there is none
 */
public record NewAppointment(
        UUID agency,
        String post,
        Validity days,
        boolean acting,
        @Nullable String act,
        @Nullable String actDocument) {}
