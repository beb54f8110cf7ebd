package org.yiding.directory.service.bulk;

import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot be taken over.
 *
 * @param row as a spreadsheet counts, the header is 1
 * @param column the header of the column that is wrong; null where it is the row as a whole
 * @param remedy what to write instead
 */
public record RowProblem(int row, @Nullable String column, String message, String remedy) {}
