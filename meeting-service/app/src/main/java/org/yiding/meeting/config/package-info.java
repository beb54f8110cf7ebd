/** What an operator can set. */
@NullMarked
package org.yiding.meeting.config;

import org.jspecify.annotations.NullMarked;
