/** From the file a clerk has (text, PDF, Word, OFD, a saved page) to the text that is read and stored. */
@NullMarked
package org.yiding.extraction;

import org.jspecify.annotations.NullMarked;
