/** What a document names, made known to the services that own agencies, persons and regulations. */
@NullMarked
package org.yiding.meeting.service.registration;

import org.jspecify.annotations.NullMarked;
