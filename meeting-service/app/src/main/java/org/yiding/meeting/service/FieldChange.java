package org.yiding.meeting.service;

import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactField;

/**
 * That another value holds in a field.
 *
 * @param value in the form of the field; null or blank where nothing is stated
 */
public record FieldChange(FactField field, @Nullable String value) {}
