package org.yiding.meeting.service.registration;

import java.time.LocalDate;

/**
 * The document whose words are registered.
 *
 * @param government the full name of the government whose meeting it records
 * @param asOf the day for which its words are to be understood
 */
public record Issue(String sha256, String government, LocalDate asOf) {}
