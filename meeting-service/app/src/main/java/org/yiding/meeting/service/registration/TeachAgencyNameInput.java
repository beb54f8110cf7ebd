package org.yiding.meeting.service.registration;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/**
 * Which agency a written name means, in the shape the directory takes.
 *
 * @param agencyId what the directory calls the agency
 * @param region in full ("苏州市"); null where it is not known
 */
@Input("TeachAgencyNameInput") // the client would name the type …InputInput
public record TeachAgencyNameInput(
        String agencyId,
        String name,
        String documentSha256,
        LocalDate asOf,
        @Nullable String region) {}
