/** Texts as files over plain HTTP, where the graph would be the wrong tool. */
@NullMarked
package org.yiding.regulation.files;

import org.jspecify.annotations.NullMarked;
