package org.yiding.directory.service.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a table, up to a number of problems; further ones are only counted. */
final class RowProblems {

    private final int most;
    private final List<RowProblem> listed = new ArrayList<>();
    private int unlisted;

    /** @param most how many are listed */
    RowProblems(int most) {
        this.most = most;
    }

    void add(RowProblem problem) {
        if (listed.size() < most) {
            listed.add(problem);
        } else {
            unlisted++;
        }
    }

    int count() {
        return listed.size() + unlisted;
    }

    /** How many are not listed. */
    int unlisted() {
        return unlisted;
    }

    /** In the order of the rows. */
    List<RowProblem> listed() {
        return listed.stream().sorted(Comparator.comparingInt(RowProblem::row)).toList();
    }
}
