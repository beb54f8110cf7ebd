/** Small federations, one for each feature, each composed by the tools of both Apollo and Hive. */
@NullMarked
package org.yiding.gateway.scene;

import org.jspecify.annotations.NullMarked;
