package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Operation.Side;
import org.yiding.regulation.amending.Operation.WordPair;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** What all operations together ask for, in terms of the nodes of the old text; nothing has been changed yet. */
final class Plan {
    /** New words for a node; the nodes carry the words and children to take. */
    record Rewrite(DraftNode node, DraftNode words, boolean ownWordsOnly, int operation) {}

    /**
     * New nodes.
     *
     * @param holder what will hold them; the root or a heading for articles
     * @param anchor the sibling beside which they go; null where their number says it
     */
    record Insertion(DraftNode holder, @Nullable DraftNode anchor, Side side, List<DraftNode> nodes, int operation) {}

    /** An article or a paragraph that becomes a paragraph of the article with a new number. */
    record Join(DraftNode node, ProvisionNumber into, ProvisionNumber position, int operation) {}

    /**
     * An entry that goes into the list of another article, paragraph or item.
     *
     * @param article the new number of the article; null where the list stands in none
     * @param paragraph the paragraph of it; null where only one has a list
     * @param list what has the list, where the act names its entries or an item; null where the numbers say it
     * @param position its number there
     */
    record Transfer(
            DraftNode entry,
            @Nullable ProvisionNumber article,
            @Nullable ProvisionNumber paragraph,
            @Nullable DraftNode list,
            ProvisionNumber position,
            int operation) {}

    /** A provision that goes beside another one, or with END into a heading. */
    record Relocation(DraftNode node, DraftNode anchor, Side side, int operation) {}

    /** A new heading and the numbers of the first and last article that the act says it holds. */
    record Extent(DraftNode heading, ProvisionNumber first, ProvisionNumber last, int operation) {}

    /** Words to be replaced in the whole text once the particular operations are known. */
    record Throughout(WordPair pair, List<DraftNode> except, int operation) {}

    final List<Rewrite> rewrites = new ArrayList<>();
    final List<Insertion> insertions = new ArrayList<>();
    final List<Join> joins = new ArrayList<>();
    final List<Transfer> transfers = new ArrayList<>();
    final List<Throughout> throughout = new ArrayList<>();
    final List<Relocation> relocations = new ArrayList<>();
    final List<Extent> extents = new ArrayList<>();

    /** Articles whose words become a first paragraph: others may follow even where these words are new. */
    final Set<DraftNode> openEnded = new HashSet<>();

    /** Provisions that have another number in their new words alone: they never leave their place for it. */
    final Set<DraftNode> staying = new HashSet<>();

    /** New names of headings and of the title. */
    final Map<DraftNode, String> names = new LinkedHashMap<>();

    /** Numbers that the act states for the result. */
    final Map<DraftNode, ProvisionNumber> claims = new HashMap<>();

    /** Which operation last spoke of a node, so that a contradiction can be traced to its sentence. */
    final Map<DraftNode, Integer> touchedBy = new HashMap<>();

    /** Paragraphs that become articles, with the article made for each. */
    final Map<DraftNode, DraftNode> promoted = new LinkedHashMap<>();

    /** Chapters and sections that go while what they hold goes into another one. */
    final Map<DraftNode, DraftNode> absorbed = new LinkedHashMap<>();

    /** Chapters and sections that go while what they hold stays. */
    final List<DraftNode> dissolved = new ArrayList<>();

    /** New lines of history note and contents. */
    final Map<Level, List<String>> front = new EnumMap<>(Level.class);

    /** The new text where the act restates all of it. */
    @Nullable
    String wholeText;

    boolean renumberRest;

    void claim(DraftNode node, ProvisionNumber number, int operation) {
        ProvisionNumber before = claims.putIfAbsent(node, number);
        if (before != null && !before.equals(number)) {
            String unit = node.level.unit();
            throw new Refusal("同一处先后称为" + before.written(unit) + "和" + number.written(unit));
        }
        touchedBy.put(node, operation);
    }

    void name(DraftNode node, String name) {
        String before = names.putIfAbsent(node, name);
        if (before != null && !before.equals(name)) {
            throw new Refusal("同一名称被两次修改：“" + before + "”“" + name + "”");
        }
    }

    /** 市管理部门 is changed before 管理部门, which is a part of it. */
    List<Throughout> longestWordsFirst() {
        return throughout.stream()
                .sorted(Comparator.comparingInt(
                        (Throughout one) -> -one.pair().words().length()))
                .toList();
    }

    /** 将第二条修改为：“第三条…”: the number must come out where the provision stands, unless the act moves it as well. */
    void staysWithNumber(DraftNode node, ProvisionNumber number, int operation) {
        if (!claims.containsKey(node)) {
            staying.add(node);
        }
        claim(node, number, operation);
    }

    void remove(DraftNode node, int operation) {
        if (node.gone) {
            throw new Refusal("同一处被删去两次");
        }
        node.gone = true;
        touchedBy.put(node, operation);
    }

    void rewrite(Rewrite rewrite) {
        for (Rewrite other : rewrites) {
            if (other.node() == rewrite.node()) {
                throw new Refusal("同一处被两次整体修改");
            }
        }
        rewrites.add(rewrite);
        touchedBy.put(rewrite.node(), rewrite.operation());
    }
}
