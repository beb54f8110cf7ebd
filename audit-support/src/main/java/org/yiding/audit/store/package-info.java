/** The trail's tables. */
@NullMarked
package org.yiding.audit.store;

import org.jspecify.annotations.NullMarked;
