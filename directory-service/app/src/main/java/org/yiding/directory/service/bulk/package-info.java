/** Many agencies at once, as a table that a person edits in a spreadsheet. */
@NullMarked
package org.yiding.directory.service.bulk;

import org.jspecify.annotations.NullMarked;
