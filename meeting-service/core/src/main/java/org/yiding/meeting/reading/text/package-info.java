/** From extracted text to paragraphs, every character keeping its place in the extracted text. */
@NullMarked
package org.yiding.meeting.reading.text;

import org.jspecify.annotations.NullMarked;
