/** What an audit trail consists of and how its records hang together; pure code. */
@NullMarked
package org.yiding.audit.model;

import org.jspecify.annotations.NullMarked;
