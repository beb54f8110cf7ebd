/** The files that a regulation is given out as: its text, and what two days differ in. */
@NullMarked
package org.yiding.regulation.service.download;

import org.jspecify.annotations.NullMarked;
