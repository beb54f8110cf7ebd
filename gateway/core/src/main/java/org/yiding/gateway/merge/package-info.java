/** Runs a plan over whatever can be asked, merges the answers into one tree and shows the client its part. No I/O. */
@NullMarked
package org.yiding.gateway.merge;

import org.jspecify.annotations.NullMarked;
