/** How the text of a regulation is kept over time: rows with days, what an act changes in them, and the way back to a text. */
@NullMarked
package org.yiding.regulation.keeping;

import org.jspecify.annotations.NullMarked;
