/** Regions by their codes of GB/T 2260. */
@NullMarked
package org.yiding.directory.region;

import org.jspecify.annotations.NullMarked;
