/** Child processes: started, watched, recorded, stopped; and whom a port belongs to. */
@NullMarked
package org.yiding.local.process;

import org.jspecify.annotations.NullMarked;
