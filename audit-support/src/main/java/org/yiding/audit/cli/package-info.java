/** What is done to a trail from outside of the service that keeps it, as a program of its own in the service's image. */
@NullMarked
package org.yiding.audit.cli;

import org.jspecify.annotations.NullMarked;
