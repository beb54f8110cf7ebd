/** The state folder: where it lies, who may use it now, what is secret in it. */
@NullMarked
package org.yiding.local.state;

import org.jspecify.annotations.NullMarked;
