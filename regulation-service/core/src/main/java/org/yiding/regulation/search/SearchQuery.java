package org.yiding.regulation.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.InstrumentNames;
import org.yiding.regulation.references.Reference;
import org.yiding.regulation.references.ReferenceFinder;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/**
 * What somebody asks for in one line: 停车 收费, 《停车场管理办法》第十条, 行政处罚法第三十三条 减轻.
 *
 * @param terms words that must all stand in a provision, in the form of {@link #normal}
 * @param titles words that must all stand in the title of the instrument, likewise
 * @param article the number of the article; null where none is asked for
 */
public record SearchQuery(
        List<String> terms, List<String> titles, @Nullable ProvisionNumber article) {

    private static final String BETWEEN_WORDS = "[\\s\\u00a0\\u3000，,、；;。]+";

    public SearchQuery {
        terms = List.copyOf(terms);
        titles = List.copyOf(titles);
    }

    /**
     * Reads a line: 《…》 is a title, 第…条 a number, and so is a name right before it; the rest are words, parted by spaces
     * or signs between words. Paragraphs and items behind an article's number are passed over.
     */
    public static SearchQuery parse(String line) {
        List<String> titles = new ArrayList<>();
        String rest = line;
        for (String title : InstrumentNames.in(line)) {
            titles.add(normal(title));
            rest = rest.replace("《" + title + "》", " ");
        }
        ProvisionNumber article = null;
        int name = -1;
        StringBuilder words = new StringBuilder(rest);
        for (Reference reference : ReferenceFinder.find(rest).reversed()) {
            words.replace(reference.start(), reference.end(), " ".repeat(reference.end() - reference.start()));
            if (reference.level() == Level.ARTICLE) {
                article = reference.numeral().number();
                name = reference.start();
            }
        }
        List<String> terms = new ArrayList<>();
        int at = 0;
        for (String word : words.toString().split(BETWEEN_WORDS)) {
            at = words.indexOf(word, at) + word.length();
            boolean named = at == name && InstrumentNames.looksLikeName(word);
            String normal = normal(word);
            if (!normal.isEmpty()) {
                (named ? titles : terms).add(normal);
            }
        }
        return new SearchQuery(terms, titles, article);
    }

    /** Words without white space, in one width and case: how they are compared. The database makes the same of a text. */
    public static String normal(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}
