/** Measures the history of regulations: loading, and questions as of random days, in a database full of invented ones. */
@NullMarked
package org.yiding.regulation.historybench;

import org.jspecify.annotations.NullMarked;
