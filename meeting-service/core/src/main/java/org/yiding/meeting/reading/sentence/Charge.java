package org.yiding.meeting.reading.sentence;

import org.yiding.meeting.model.AssignmentRole;
import org.yiding.meeting.model.Confidence;

/**
 * The place in a sentence where parties are charged with something.
 *
 * @param from first character of the charge, its verb included
 * @param actionFrom where what they must do begins
 * @param sharesAction whether the action is that of the charge before (会同, 配合)
 */
record Charge(
        Parties parties, AssignmentRole role, int from, int actionFrom, boolean sharesAction, Confidence confidence) {}
