/** Which agency or person a written name means. */
@NullMarked
package org.yiding.directory.naming;

import org.jspecify.annotations.NullMarked;
