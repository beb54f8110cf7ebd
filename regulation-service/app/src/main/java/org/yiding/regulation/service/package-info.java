/** The one door to the regulations: transactions, permissions and the clock. */
@NullMarked
package org.yiding.regulation.service;

import org.jspecify.annotations.NullMarked;
