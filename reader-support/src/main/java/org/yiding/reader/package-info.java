/**
 * Where a GraphQL query reads: each of its transactions from a standby that has replayed all that was acknowledged before, else
 * from the primary. Services know nothing of it, their data source decides.
 */
@NullMarked
package org.yiding.reader;

import org.jspecify.annotations.NullMarked;
