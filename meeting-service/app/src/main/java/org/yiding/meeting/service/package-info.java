/** What can be done with records: transactions, the clock and the calls to other services are here. */
@NullMarked
package org.yiding.meeting.service;

import org.jspecify.annotations.NullMarked;
