package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.config.MeetingConfig;
import org.yiding.meeting.store.DocumentRepository;
import org.yiding.meeting.store.SourceDocumentEntity;
import org.yiding.meeting.store.WarningEntity;
import org.yiding.meeting.store.WarningRepository;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.NotFoundException;

/** Gives out source documents: what is known of them, their bytes, slices of their text. */
@ApplicationScoped
@Transactional
public class DocumentService {

    private final DocumentRepository documents;
    private final WarningRepository warnings;
    private final MeetingConfig config;
    private final Caller caller;

    DocumentService(DocumentRepository documents, WarningRepository warnings, MeetingConfig config, Caller caller) {
        this.caller = caller;
        this.documents = documents;
        this.warnings = warnings;
        this.config = config;
    }

    /**
     * A source file.
     *
     * @param content its bytes as they came
     */
    public record SourceFile(SourceDocumentEntity document, byte[] content) {}

    /** @throws NotFoundException where there is no such document, or none that the caller may see */
    public SourceFile file(UUID id) {
        SourceDocumentEntity document = documents
                .findByIdOptional(id)
                .filter(there -> caller.seesDrafts() || documents.isOfMeetingIn(id, caller.visible()))
                .orElseThrow(() -> new NotFoundException("document", id.toString()));
        byte[] content = documents.content(id).orElseThrow(() -> new NotFoundException("document", id.toString()));
        return new SourceFile(document, content);
    }

    /** The address under which a client fetches the file. */
    public String downloadUrl(UUID id) {
        return config.publicUrl() + "/documents/" + id;
    }

    /**
     * The same slice of several texts.
     *
     * @param start first code point, from 0; null for 0
     * @param end code point after the last; null for as many as one field answers
     * @throws InvalidInputException where the slice is none or longer than one field answers
     */
    public Map<UUID, String> slices(Collection<UUID> ids, @Nullable Integer start, @Nullable Integer end) {
        int from = start == null ? 0 : start;
        long to = end == null ? (long) from + config.maximumSlice() : end;
        if (from < 0 || to < from || to - from > config.maximumSlice()) {
            throw new InvalidInputException(
                    "end",
                    "start " + from + " and end " + to + " are not a slice of at most " + config.maximumSlice()
                            + " characters.",
                    "Ask for 0 <= start <= end and at most " + config.maximumSlice()
                            + " characters at once, or download the file.");
        }
        return documents.slices(ids, from, (int) (to - from));
    }

    /** What the reading of a document could not place. */
    public List<WarningEntity> warnings(UUID documentId) {
        return warnings.ofDocument(documentId);
    }
}
