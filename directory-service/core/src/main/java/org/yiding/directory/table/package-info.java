/** Tables as people exchange them: CSV and XLSX, read and written row by row. */
@NullMarked
package org.yiding.directory.table;

import org.jspecify.annotations.NullMarked;
