@NullMarked
package org.yiding.meeting.reading.cli;

import org.jspecify.annotations.NullMarked;
