/** Measurements of the directory. */
@NullMarked
package org.yiding.directory.bench;

import org.jspecify.annotations.NullMarked;
