/** A regulation through its life: type, stages, versions. */
@NullMarked
package org.yiding.regulation.model;

import org.jspecify.annotations.NullMarked;
