/** What happened to agencies and persons, for whoever follows the directory. */
@NullMarked
package org.yiding.directory.graphql.changes;

import org.jspecify.annotations.NullMarked;
