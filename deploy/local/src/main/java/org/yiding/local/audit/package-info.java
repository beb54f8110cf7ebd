/** Audit trails, verified from outside of the services that keep them. */
@NullMarked
package org.yiding.local.audit;

import org.jspecify.annotations.NullMarked;
