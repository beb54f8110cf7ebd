/** GraphQL over HTTP as the specification has it, and the page to try it. */
@NullMarked
package org.yiding.gateway.http;

import org.jspecify.annotations.NullMarked;
