/** Document files over plain HTTP, where the graph would be the wrong tool. */
@NullMarked
package org.yiding.meeting.files;

import org.jspecify.annotations.NullMarked;
