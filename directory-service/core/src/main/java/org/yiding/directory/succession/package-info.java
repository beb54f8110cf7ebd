/** What became of which agency, when, by which act. */
@NullMarked
package org.yiding.directory.succession;

import org.jspecify.annotations.NullMarked;
