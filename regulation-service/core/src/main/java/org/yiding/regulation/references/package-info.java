/** References between provisions, found in running text and carried through renumbering. */
@NullMarked
package org.yiding.regulation.references;

import org.jspecify.annotations.NullMarked;
