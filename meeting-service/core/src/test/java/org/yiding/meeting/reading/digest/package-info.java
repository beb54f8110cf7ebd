@NullMarked
package org.yiding.meeting.reading.digest;

import org.jspecify.annotations.NullMarked;
