/** Keeps personal data encrypted, shows it masked, and in the clear only to whom role and purpose allow. */
@NullMarked
package org.yiding.directory.service.personal;

import org.jspecify.annotations.NullMarked;
