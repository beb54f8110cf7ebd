/** What a sentence says: dates, documents, decisions, assignments, demands. */
@NullMarked
package org.yiding.meeting.reading.sentence;

import org.jspecify.annotations.NullMarked;
