/** What was read, for a person to read. */
@NullMarked
package org.yiding.meeting.reading.digest;

import org.jspecify.annotations.NullMarked;
