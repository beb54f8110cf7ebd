/** The one vocabulary of errors that clients of the graph see. */
@NullMarked
package org.yiding.support.error;

import org.jspecify.annotations.NullMarked;
