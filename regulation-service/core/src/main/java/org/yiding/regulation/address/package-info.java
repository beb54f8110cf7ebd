/** Where a provision stands: its number at a date, beside the identity that it keeps. */
@NullMarked
package org.yiding.regulation.address;

import org.jspecify.annotations.NullMarked;
