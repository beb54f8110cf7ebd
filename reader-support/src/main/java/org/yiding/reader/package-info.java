/**
 * Where a GraphQL query reads: from a standby once that has replayed all that was acknowledged before the query began, else from
 * the primary. Services know nothing of it, their data source decides.
 */
@NullMarked
package org.yiding.reader;

import org.jspecify.annotations.NullMarked;
