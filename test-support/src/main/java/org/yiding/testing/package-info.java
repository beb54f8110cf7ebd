/** The test kit: real PostgreSQL, real tokens, a GraphQL client over real HTTP, and the rules of the architecture. */
@NullMarked
package org.yiding.testing;

import org.jspecify.annotations.NullMarked;
