/** What the gateway refuses, told to whoever keeps the trail of it. */
@NullMarked
package org.yiding.gateway.refusal;

import org.jspecify.annotations.NullMarked;
