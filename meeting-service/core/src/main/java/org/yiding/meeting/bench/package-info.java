/** Measures the reading: right, wrong and missed facts on labelled minutes, and how its work grows with a document. */
@NullMarked
package org.yiding.meeting.bench;

import org.jspecify.annotations.NullMarked;
