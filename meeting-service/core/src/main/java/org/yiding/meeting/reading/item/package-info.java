/** Items, opinions and the regulations they touch, from the parts of a document and their sentences. */
@NullMarked
package org.yiding.meeting.reading.item;

import org.jspecify.annotations.NullMarked;
