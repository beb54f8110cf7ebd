/** Word lists of written Chinese officialese, loaded from resource files, and how to look words up. */
@NullMarked
package org.yiding.meeting.reading.lexicon;

import org.jspecify.annotations.NullMarked;
