/** Tests of the images. */
@NullMarked
package org.yiding.kubernetes.images;

import org.jspecify.annotations.NullMarked;
