/** The access matrix: one table of who may use what, and the walk that holds every service to it. */
@NullMarked
package org.yiding.testing.access;

import org.jspecify.annotations.NullMarked;
