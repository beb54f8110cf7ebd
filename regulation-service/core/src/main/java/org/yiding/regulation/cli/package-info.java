/** The command line over the readers of this module; nothing here needs a server. */
@NullMarked
package org.yiding.regulation.cli;

import org.jspecify.annotations.NullMarked;
