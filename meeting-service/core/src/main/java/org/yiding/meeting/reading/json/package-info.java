/** What was read, as the JSON the command prints. */
@NullMarked
package org.yiding.meeting.reading.json;

import org.jspecify.annotations.NullMarked;
