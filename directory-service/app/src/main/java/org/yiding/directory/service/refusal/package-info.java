/** What the gateway refused, in this service's trail. */
@NullMarked
package org.yiding.directory.service.refusal;

import org.jspecify.annotations.NullMarked;
