/** What has to hold before a process opens its door. */
@NullMarked
package org.yiding.support.start;

import org.jspecify.annotations.NullMarked;
