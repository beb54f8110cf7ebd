/** The mutations of directory editors. */
@NullMarked
package org.yiding.directory.graphql.editing;

import org.jspecify.annotations.NullMarked;
