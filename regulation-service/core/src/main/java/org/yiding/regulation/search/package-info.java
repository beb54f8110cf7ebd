/** How somebody asks for words in the texts. */
@NullMarked
package org.yiding.regulation.search;

import org.jspecify.annotations.NullMarked;
