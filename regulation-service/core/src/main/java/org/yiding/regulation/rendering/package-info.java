/** Two texts of an instrument as one redline, and the pages and tables that are written from it. */
@NullMarked
package org.yiding.regulation.rendering;

import org.jspecify.annotations.NullMarked;
