@NullMarked
package org.yiding.meeting.reading;

import org.jspecify.annotations.NullMarked;
