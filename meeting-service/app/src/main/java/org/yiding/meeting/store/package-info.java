/** Rows and how they are found. Hibernate and Panache stop here. */
@NullMarked
package org.yiding.meeting.store;

import org.jspecify.annotations.NullMarked;
