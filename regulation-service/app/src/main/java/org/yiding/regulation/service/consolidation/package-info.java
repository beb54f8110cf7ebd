/** What a legal officer does: take texts over, apply acts to them, put versions right, end them. */
@NullMarked
package org.yiding.regulation.service.consolidation;

import org.jspecify.annotations.NullMarked;
