/** Chinese legal instruments as text: parsed to a tree whose nodes keep their exact slices, and printed back. */
@NullMarked
package org.yiding.regulation.text;

import org.jspecify.annotations.NullMarked;
