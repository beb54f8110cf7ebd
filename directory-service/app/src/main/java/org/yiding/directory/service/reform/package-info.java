/** Reforms: one command over several agencies, tried first, applied as a whole, undone until something depends on it. */
@NullMarked
package org.yiding.directory.service.reform;

import org.jspecify.annotations.NullMarked;
