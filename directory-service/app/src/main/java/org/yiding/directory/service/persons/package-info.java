/** What directory editors do with persons: enter and appoint them, say who is who. */
@NullMarked
package org.yiding.directory.service.persons;

import org.jspecify.annotations.NullMarked;
