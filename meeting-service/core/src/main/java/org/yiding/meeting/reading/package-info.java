/** Reads minutes: extracted text in, records out, no I/O and no clock. */
@NullMarked
package org.yiding.meeting.reading;

import org.jspecify.annotations.NullMarked;
