/** What the title of an instrument tells. */
@NullMarked
package org.yiding.regulation.title;

import org.jspecify.annotations.NullMarked;
