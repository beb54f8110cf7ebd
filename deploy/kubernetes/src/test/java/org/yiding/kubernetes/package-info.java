/** What can be checked of the manifests without a cluster. */
@NullMarked
package org.yiding.kubernetes;

import org.jspecify.annotations.NullMarked;
