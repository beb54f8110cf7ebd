/** JSON as it travels: checked and copied as bytes where it is data, read into maps where it is small. */
@NullMarked
package org.yiding.gateway.json;

import org.jspecify.annotations.NullMarked;
