/** Applies read operations to a text: everything is resolved and checked against the old text, then the result is built once. */
@NullMarked
package org.yiding.regulation.amending.apply;

import org.jspecify.annotations.NullMarked;
