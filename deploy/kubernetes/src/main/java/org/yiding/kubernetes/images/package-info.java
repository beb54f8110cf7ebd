/** Builds the container images with jib, without a container engine. */
@NullMarked
package org.yiding.kubernetes.images;

import org.jspecify.annotations.NullMarked;
