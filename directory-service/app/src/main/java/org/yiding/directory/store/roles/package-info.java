/** Grants of roles and the changes of them that were ordered. */
@NullMarked
package org.yiding.directory.store.roles;

import org.jspecify.annotations.NullMarked;
