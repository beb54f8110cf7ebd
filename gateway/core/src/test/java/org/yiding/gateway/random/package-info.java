/** Random supergraphs, data and operations: what a federation answers is compared with one schema over the same data. */
@NullMarked
package org.yiding.gateway.random;

import org.jspecify.annotations.NullMarked;
