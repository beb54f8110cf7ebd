/** What every HTTP endpoint of the suite does: request ids, refusals in the shape clients read, logs. */
@NullMarked
package org.yiding.support.http;

import org.jspecify.annotations.NullMarked;
