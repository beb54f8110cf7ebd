/** What readers ask of the texts across regulations: what changed, where words stand, who refers to what. */
@NullMarked
package org.yiding.regulation.service.history;

import org.jspecify.annotations.NullMarked;
