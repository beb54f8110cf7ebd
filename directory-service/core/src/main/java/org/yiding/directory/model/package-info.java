/** What a directory knows: agencies under their dated names, persons under their posts. */
@NullMarked
package org.yiding.directory.model;

import org.jspecify.annotations.NullMarked;
