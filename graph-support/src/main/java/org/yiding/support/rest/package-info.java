/** How errors of REST paths reach their clients. */
@NullMarked
package org.yiding.support.rest;

import org.jspecify.annotations.NullMarked;
