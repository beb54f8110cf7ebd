/** Attendance lists: who, from which agency, in which post. */
@NullMarked
package org.yiding.meeting.reading.roster;

import org.jspecify.annotations.NullMarked;
