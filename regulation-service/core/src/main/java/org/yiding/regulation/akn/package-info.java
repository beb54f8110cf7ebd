/** Texts as Akoma Ntoso 3.0 (OASIS LegalDocML), and back without loss. */
@NullMarked
package org.yiding.regulation.akn;

import org.jspecify.annotations.NullMarked;
