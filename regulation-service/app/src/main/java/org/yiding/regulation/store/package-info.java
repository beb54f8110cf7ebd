/** Tables and how they are read: Hibernate and Panache stop here. */
@NullMarked
package org.yiding.regulation.store;

import org.jspecify.annotations.NullMarked;
