/** The trail at the edges of HTTP: uploads that become records, requests that are refused, the trail as a file. */
@NullMarked
package org.yiding.audit.http;

import org.jspecify.annotations.NullMarked;
