@NullMarked
package org.yiding.meeting.bench;

import org.jspecify.annotations.NullMarked;
