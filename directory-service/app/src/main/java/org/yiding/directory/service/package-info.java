/** The one door to the directory: transactions, permissions and the clock. */
@NullMarked
package org.yiding.directory.service;

import org.jspecify.annotations.NullMarked;
