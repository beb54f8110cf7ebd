/** Amending acts: read into operations, checked against the text they amend, and applied to it. */
@NullMarked
package org.yiding.regulation.amending;

import org.jspecify.annotations.NullMarked;
