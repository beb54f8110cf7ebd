/** How services record what is done and refused in them. Most of it comes by itself; {@link org.yiding.audit.service.Audit} is the rest. */
@NullMarked
package org.yiding.audit.service;

import org.jspecify.annotations.NullMarked;
