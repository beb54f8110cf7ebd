/** The life of one instrument: a chain of acts replayed from the first text, and what holds on which day. */
@NullMarked
package org.yiding.regulation.history;

import org.jspecify.annotations.NullMarked;
