/** The trail as a file: JSON lines, which can be verified again, and CSV. */
@NullMarked
package org.yiding.audit.export;

import org.jspecify.annotations.NullMarked;
