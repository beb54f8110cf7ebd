package org.yiding.directory.naming;

import java.util.UUID;
import org.yiding.directory.model.Validity;

/**
 * A name that an agency bears or bore.
 *
 * @param matchKey see {@link AgencyNaming#matchKey}
 */
public record KnownName(UUID agency, String name, String matchKey, Validity days) {}
