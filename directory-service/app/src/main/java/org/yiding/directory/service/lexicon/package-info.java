/** Gives a region the standard organisation. */
@NullMarked
package org.yiding.directory.service.lexicon;

import org.jspecify.annotations.NullMarked;
