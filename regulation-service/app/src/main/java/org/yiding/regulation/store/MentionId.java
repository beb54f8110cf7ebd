package org.yiding.regulation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Which mention of which document.
 *
 * @param key as the reader of the document numbered it
 */
@Embeddable
public record MentionId(
        @Column(name = "document_sha256") String documentSha256,
        @Column(name = "mention_key") String key) {}
