/** What directory editors do: enter agencies, name them, put them in their place. */
@NullMarked
package org.yiding.directory.service.editing;

import org.jspecify.annotations.NullMarked;
