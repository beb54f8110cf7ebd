package org.yiding.regulation.amending.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.yiding.regulation.text.ChineseNumber;

/** An invented statute of chapters, articles, paragraphs and items that is edited at random and numbers itself. */
final class RandomStatute {
    private static final String WORDS = "船坞港湾码头检查登记备案公告报告核准许可期限费用场地设备人员消防水域岸线泊位";

    private final Random random;
    private final List<Chapter> chapters = new ArrayList<>();

    private static final class Chapter {
        String name = "";
        final List<Article> articles = new ArrayList<>();
    }

    private static final class Article {
        String caption = "";
        final List<Paragraph> paragraphs = new ArrayList<>();
    }

    private static final class Paragraph {
        String words = "";
        final List<String> items = new ArrayList<>();
    }

    RandomStatute(Random random) {
        this.random = random;
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            chapters.add(chapter());
        }
    }

    void edit(int times) {
        for (int i = 0; i < times; i++) {
            Chapter chapter = any(chapters);
            Article article = any(chapter.articles);
            Paragraph paragraph = any(article.paragraphs);
            switch (random.nextInt(11)) {
                case 0 -> chapter.articles.add(random.nextInt(chapter.articles.size() + 1), article());
                case 1 -> removeIfMany(chapter.articles, article);
                case 2 -> article.paragraphs.add(random.nextInt(article.paragraphs.size() + 1), paragraph());
                case 3 -> removeIfMany(article.paragraphs, paragraph);
                case 4 -> paragraph.words = words(8) + "应当" + words(6);
                case 5, 6 -> paragraph.words = paragraph.words.replaceFirst("应当", random.nextBoolean() ? "可以" : "应当依法");
                case 7 -> item(paragraph);
                case 8 -> chapter.name = words(3);
                case 9 -> article.caption = article.caption.isEmpty() ? "" : words(3);
                default -> chapters.add(random.nextInt(chapters.size() + 1), chapter());
            }
        }
    }

    private void item(Paragraph paragraph) {
        if (paragraph.items.isEmpty()) {
            return;
        }
        int at = random.nextInt(paragraph.items.size());
        switch (random.nextInt(3)) {
            case 0 -> paragraph.items.add(at, "有" + words(5));
            case 1 -> paragraph.items.set(at, "有" + words(7));
            default -> removeIfMany(paragraph.items, paragraph.items.get(at));
        }
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static <T> void removeIfMany(List<T> list, T element) {
        if (list.size() > 2) {
            list.remove(element);
        }
    }

    private Chapter chapter() {
        Chapter chapter = new Chapter();
        chapter.name = words(2);
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            chapter.articles.add(article());
        }
        return chapter;
    }

    private Article article() {
        Article article = new Article();
        article.caption = random.nextInt(5) == 0 ? words(2) : "";
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            article.paragraphs.add(paragraph());
        }
        return article;
    }

    private Paragraph paragraph() {
        Paragraph paragraph = new Paragraph();
        paragraph.words = words(6) + "应当" + words(8);
        if (random.nextInt(4) == 0) {
            for (int i = 2 + random.nextInt(3); i > 0; i--) {
                paragraph.items.add("有" + words(6));
            }
        }
        return paragraph;
    }

    private String words(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int at = 2 * random.nextInt(WORDS.length() / 2);
            out.append(WORDS, at, at + 2);
        }
        return out.toString();
    }

    String text() {
        StringBuilder out = new StringBuilder("试行条例\n");
        int number = 0;
        for (int i = 0; i < chapters.size(); i++) {
            Chapter chapter = chapters.get(i);
            out.append("第")
                    .append(ChineseNumber.format(i + 1))
                    .append("章　")
                    .append(chapter.name)
                    .append('\n');
            for (Article article : chapter.articles) {
                number++;
                out.append("第").append(ChineseNumber.format(number)).append("条");
                out.append(article.caption.isEmpty() ? "　" : "（" + article.caption + "）\n");
                article.paragraphs.forEach(paragraph -> print(paragraph, out));
            }
        }
        return out.toString();
    }

    private static void print(Paragraph paragraph, StringBuilder out) {
        out.append(paragraph.words).append(paragraph.items.isEmpty() ? "。\n" : "，具备下列条件：\n");
        for (int i = 0; i < paragraph.items.size(); i++) {
            out.append('（')
                    .append(ChineseNumber.format(i + 1))
                    .append('）')
                    .append(paragraph.items.get(i))
                    .append(i + 1 < paragraph.items.size() ? "；\n" : "。\n");
        }
    }
}
