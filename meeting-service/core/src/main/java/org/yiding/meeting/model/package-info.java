/** What minutes say, as data: records without identity or storage, each with the words it was read from. */
@NullMarked
package org.yiding.meeting.model;

import org.jspecify.annotations.NullMarked;
