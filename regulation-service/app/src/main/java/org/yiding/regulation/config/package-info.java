/** What an operator may set. */
@NullMarked
package org.yiding.regulation.config;

import org.jspecify.annotations.NullMarked;
