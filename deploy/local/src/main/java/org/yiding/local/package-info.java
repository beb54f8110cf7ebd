/** Runs the whole of Yiding on one machine: how it fails and how it shows what it is doing. */
@NullMarked
package org.yiding.local;

import org.jspecify.annotations.NullMarked;
