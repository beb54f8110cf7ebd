/** The standard organisation of local organs, as data that any region can be given. */
@NullMarked
package org.yiding.directory.lexicon;

import org.jspecify.annotations.NullMarked;
