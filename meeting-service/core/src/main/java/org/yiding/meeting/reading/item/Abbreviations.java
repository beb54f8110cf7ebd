package org.yiding.meeting.reading.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.meeting.model.Abbreviation;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.reading.sentence.Titles;
import org.yiding.meeting.reading.text.Slice;

/** The short names a document declares (以下简称《治理办法》), and what they stand for. */
public final class Abbreviations {

    private static final Pattern DECLARED = Pattern.compile("（以下(?:统一)?(?:简称|称)(?:为|：)?([“《]?[^“”《》（）]{2,30}[”》]?)）");
    private static final Pattern STAGE = Pattern.compile("（[^（）]{0,8}(?:草案|稿|审议|讨论|征求意见)[^（）]{0,8}）$");

    private final List<Abbreviation> list = new ArrayList<>();
    private final Map<String, String> titles = new HashMap<>();

    private Abbreviations() {}

    public static Abbreviations in(List<Slice> paragraphs) {
        Abbreviations abbreviations = new Abbreviations();
        paragraphs.forEach(abbreviations::read);
        return abbreviations;
    }

    public List<Abbreviation> list() {
        return List.copyOf(list);
    }

    /** The title a short title stands for; a title that was never shortened stands for itself. */
    public String fullTitle(String title) {
        return titles.getOrDefault(title, title);
    }

    boolean isShort(String title) {
        return titles.containsKey(title);
    }

    private void read(Slice paragraph) {
        Matcher matcher = DECLARED.matcher(paragraph.norm());
        if (!matcher.find()) {
            return;
        }
        Map<Integer, Slice> all = new HashMap<>();
        Titles.in(paragraph).forEach(title -> all.put(title.whole().to(), title.whole()));
        do {
            int bracket = paragraph.from() + matcher.start();
            String shortName = paragraph
                    .between(paragraph.from() + matcher.start(1), paragraph.from() + matcher.end(1))
                    .shown()
                    .replace("“", "")
                    .replace("”", "");
            Slice full = fullBefore(paragraph, bracket, all);
            if (full.isEmpty()) {
                continue;
            }
            // An opening sign without its closing one makes no title.
            boolean title = full.length() > 2 && full.at(full.from()) == '《' && full.at(full.to() - 1) == '》';
            String name = title ? full.between(full.from() + 1, full.to() - 1).shown() : full.shown();
            list.add(new Abbreviation(
                    shortName,
                    STAGE.matcher(name).replaceFirst(""),
                    full.between(full.from(), paragraph.from() + matcher.end()).evidence(),
                    title ? Confidence.CERTAIN : Confidence.LIKELY));
            if (title) {
                titles.put(shortName.replace("《", "").replace("》", ""), name);
            }
        } while (matcher.find());
    }

    private static Slice fullBefore(Slice paragraph, int bracket, Map<Integer, Slice> all) {
        Slice title = all.get(bracket);
        if (title != null) {
            return title;
        }
        int from = bracket;
        while (from > paragraph.from() && bracket - from < 40 && "，。；：、（）由对将".indexOf(paragraph.at(from - 1)) < 0) {
            from--;
        }
        return paragraph.between(from, bracket);
    }
}
