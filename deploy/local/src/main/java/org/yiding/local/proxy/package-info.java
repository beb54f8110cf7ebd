/** The reverse proxy before several replicas: sends requests to those that are ready, and to no others. */
@NullMarked
package org.yiding.local.proxy;

import org.jspecify.annotations.NullMarked;
