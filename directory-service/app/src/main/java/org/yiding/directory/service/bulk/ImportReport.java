package org.yiding.directory.service.bulk;

import java.util.List;

/**
 * What became of a table, or would.
 *
 * @param applied whether it was taken over; a trial and a table with a problem are not
 * @param rows how many rows say something, without the header
 * @param created agencies that were not known
 * @param changed agencies of which the table says something new
 * @param unchanged agencies of which it says nothing new
 * @param problems in the order of the rows; as many as a table may have rows
 * @param unlisted how many further problems there are
 */
public record ImportReport(
        boolean applied, int rows, int created, int changed, int unchanged, List<RowProblem> problems, int unlisted) {

    public ImportReport {
        problems = List.copyOf(problems);
    }
}
