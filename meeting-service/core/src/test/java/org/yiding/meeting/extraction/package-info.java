@NullMarked
package org.yiding.meeting.extraction;

import org.jspecify.annotations.NullMarked;
