/** What administrators of roles ask and order. */
@NullMarked
package org.yiding.directory.graphql.roles;

import org.jspecify.annotations.NullMarked;
