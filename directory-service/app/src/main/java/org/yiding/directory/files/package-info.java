/** Files that go in and out over HTTP. */
@NullMarked
package org.yiding.directory.files;

import org.jspecify.annotations.NullMarked;
