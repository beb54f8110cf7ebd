/** What the parts of a document are: frame, opening, items, opinions, attendance, imprint. */
@NullMarked
package org.yiding.meeting.reading.layout;

import org.jspecify.annotations.NullMarked;
