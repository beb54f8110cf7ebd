@NullMarked
package org.yiding.extraction;

import org.jspecify.annotations.NullMarked;
