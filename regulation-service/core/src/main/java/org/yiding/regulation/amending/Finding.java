package org.yiding.regulation.amending;

/**
 * Something a person has to look at.
 *
 * @param reason what is wrong and where, for a person
 * @param evidence the sentence of the act
 */
public record Finding(String reason, Evidence evidence) {}
