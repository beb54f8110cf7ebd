/** The durable PostgreSQL that keeps the suite's records. */
@NullMarked
package org.yiding.local.postgres;

import org.jspecify.annotations.NullMarked;
