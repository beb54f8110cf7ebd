/** The commands of {@code ./yiding} that need a running JVM. */
@NullMarked
package org.yiding.local.cli;

import org.jspecify.annotations.NullMarked;
