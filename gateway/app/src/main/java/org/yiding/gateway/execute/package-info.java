/** Operations from text to answer: prepared once and cached, fetched over HTTP. */
@NullMarked
package org.yiding.gateway.execute;

import org.jspecify.annotations.NullMarked;
