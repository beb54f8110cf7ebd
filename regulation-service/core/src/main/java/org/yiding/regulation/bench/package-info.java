/** The measurements of {@code ./yiding bench amend}. */
@NullMarked
package org.yiding.regulation.bench;

import org.jspecify.annotations.NullMarked;
