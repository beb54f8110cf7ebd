/** The paragraphs of two texts beside each other, and what of them is old and new. */
@NullMarked
package org.yiding.regulation.comparison;

import org.jspecify.annotations.NullMarked;
