/** The texts and their history in the database: set-based statements, since a text is hundreds of rows. */
@NullMarked
package org.yiding.regulation.store.history;

import org.jspecify.annotations.NullMarked;
