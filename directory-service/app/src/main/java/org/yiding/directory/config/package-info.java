/** What an operator may set. */
@NullMarked
package org.yiding.directory.config;

import org.jspecify.annotations.NullMarked;
