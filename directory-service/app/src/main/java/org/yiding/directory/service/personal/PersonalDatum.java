package org.yiding.directory.service.personal;

import java.time.Instant;
import org.yiding.directory.personal.PersonalDatumKind;

/**
 * One value of a person.
 *
 * @param value masked, or in the clear where that was asked for and allowed
 * @param recordedAt when it was recorded
 */
public record PersonalDatum(PersonalDatumKind kind, String value, Instant recordedAt) {}
