/** The suite as one thing: what runs in it, in which order it starts and stops, the sample in it. */
@NullMarked
package org.yiding.local.suite;

import org.jspecify.annotations.NullMarked;
