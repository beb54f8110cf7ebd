package org.yiding.meeting.reading.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.Resolution;
import org.yiding.meeting.model.Ruling;
import org.yiding.meeting.model.TabledDocument;
import org.yiding.meeting.reading.layout.ItemDraft;
import org.yiding.meeting.reading.sentence.Sentences;
import org.yiding.meeting.reading.sentence.Titles;
import org.yiding.meeting.reading.text.Slice;

/** The documents that an item puts before the meeting. */
record ItemDocuments(Abbreviations abbreviations) {

    /** The documents of the heading; without any, those decided on; without a heading, the first that are named. */
    List<TabledDocument> of(ItemDraft draft, Heading heading, List<Resolution> resolutions) {
        Map<String, TabledDocument> documents = new LinkedHashMap<>();
        if (heading.words() != null) {
            Titles.in(heading.words()).forEach(title -> add(title, documents));
        }
        if (documents.isEmpty()) {
            Set<String> decided = new LinkedHashSet<>();
            for (Resolution resolution : resolutions) {
                resolution.rulings().stream()
                        .filter(Ruling::documents)
                        .forEach(ruling -> decided.addAll(ruling.objects()));
            }
            List<Slice> paragraphs = new ArrayList<>(List.of(draft.first()));
            paragraphs.addAll(draft.rest());
            for (Slice paragraph : paragraphs) {
                Titles.in(paragraph).stream()
                        .filter(title -> decided.contains(abbreviations.fullTitle(title.title())))
                        .forEach(title -> add(title, documents));
            }
        }
        if (documents.isEmpty() && heading.words() == null) {
            for (Slice sentence : Sentences.of(draft.first())) {
                Titles.in(sentence).forEach(title -> add(title, documents));
                if (!documents.isEmpty()) {
                    break;
                }
            }
        }
        List<TabledDocument> all = new ArrayList<>(documents.values());
        if (draft.marker() == null) {
            all.replaceAll(
                    document -> document.equals(documents.values().iterator().next()) ? document : document.likely());
        }
        return List.copyOf(all);
    }

    private void add(Titles.Title title, Map<String, TabledDocument> documents) {
        String full = abbreviations.fullTitle(title.title());
        documents.putIfAbsent(
                full, new TabledDocument(full, Titles.form(full), title.whole().evidence(), Confidence.CERTAIN));
    }
}
