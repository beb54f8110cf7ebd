/** Our text beside a published one: a witness, not the truth. */
@NullMarked
package org.yiding.regulation.witness;

import org.jspecify.annotations.NullMarked;
