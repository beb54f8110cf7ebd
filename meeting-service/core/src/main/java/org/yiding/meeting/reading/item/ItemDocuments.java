package org.yiding.meeting.reading.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.ItemKind;
import org.yiding.meeting.model.Resolution;
import org.yiding.meeting.model.Ruling;
import org.yiding.meeting.model.TabledDocument;
import org.yiding.meeting.reading.layout.ItemDraft;
import org.yiding.meeting.reading.layout.ItemVerbs;
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
        if (documents.isEmpty() && draft.marker() == null) {
            deliberated(draft.first()).forEach(title -> add(title, documents));
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

    /** 会议学习了…重要论述，审议了《甲》: what a later clause of the first sentence says was deliberated. */
    private static List<Titles.Title> deliberated(Slice first) {
        Slice sentence = first.between(first.from(), Sentences.endOfFirst(first));
        return Sentences.clauses(sentence).stream()
                .filter(clause -> ItemVerbs.at(clause)
                        .filter(verb -> verb.kind() == ItemKind.DELIBERATE)
                        .isPresent())
                .flatMap(clause -> Titles.in(clause).stream())
                .toList();
    }

    private void add(Titles.Title title, Map<String, TabledDocument> documents) {
        if (title.whole().text().all().startsWith("杂志", title.whole().to())) {
            return;
        }
        String full = abbreviations.fullTitle(title.title());
        documents.putIfAbsent(
                full, new TabledDocument(full, Titles.form(full), title.whole().evidence(), Confidence.CERTAIN));
    }
}
