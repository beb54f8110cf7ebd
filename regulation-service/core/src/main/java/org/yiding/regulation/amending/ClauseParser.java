package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiding.regulation.amending.Operation.Side;
import org.yiding.regulation.amending.TargetReader.Group;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.ProvisionNumber;

/** Reads the sentences of one point, clause by clause; what is no clause it knows is reported with its sentence. */
final class ClauseParser {
    private static final List<String> CONNECTORS =
            List.of("此外", "另外", "同时", "并且", "相应地", "相应", "分别", "还", "另", "再", "并", "且", "然后", "以下简称");
    private static final List<String> PREFIXES = List.of("将", "把", "对", "在", "于", "从");
    private static final List<String> PENDING_TEXT = List.of("内容如下", "条文如下", "具体内容如下", "内容为", "如下");
    private static final List<String> ANNOUNCING =
            List.of("作如下修改", "作以下修改", "作下列修改", "作出如下修改", "作出以下修改", "做如下修改", "进行如下修改", "修改如下");
    private static final List<String> CONTENT_CHANGED =
            List.of("具体内容修改为", "条文内容修改为", "内容修改为", "内容改为", "条文修改为", "该条修改为");
    private static final List<String> CLAUSE_HEADS =
            List.of("第", "并", "将", "把", "原", "增", "删", "其", "同时", "该", "这", "在", "对", "此外");
    private static final List<String> STRAY_HEADS = List.of("删去", "删除", "将", "在", "增加");
    private static final List<String> ENDS = List.of("末尾", "最后", "句末", "段末", "句尾", "结尾");
    private static final List<String> AFTER = List.of("之后", "以后", "后面", "后");
    private static final List<String> BEFORE = List.of("之前", "以前", "前面", "前");

    private final ClauseReading reading;
    private final Cursor cursor;
    private final TargetReader targets;
    private final ChangeClauses changes;
    private final Topics topics;
    private final InsertClauses inserts;
    private final FrameClauses frame;
    private final List<ReadAct.NotUnderstood> notUnderstood = new ArrayList<>();

    ClauseParser(
            ClauseText clause,
            ClauseContext context,
            Map<ProvisionNumber, ProvisionNumber> renumbered,
            Annexes annexes) {
        this.reading = new ClauseReading(clause, context, renumbered, annexes);
        this.cursor = reading.cursor;
        this.targets = new TargetReader(reading);
        this.changes = new ChangeClauses(reading);
        this.topics = new Topics(reading);
        this.inserts = new InsertClauses(reading, changes);
        this.frame = new FrameClauses(reading);
    }

    /** Reads all of it; the results are then at hand. */
    void parse() {
        cursor.skipSeparators();
        reading.sentenceStart = cursor.position();
        while (!cursor.atEnd()) {
            reading.reason = null;
            int start = cursor.position();
            int before = reading.operations.size();
            if (!clause() || !atBoundary()) {
                refuse(start, before);
            }
            if (cursor.skipSeparators() || cursor.position() == start) {
                reading.sentenceStart = cursor.position();
                reading.moved = List.of();
            }
        }
    }

    List<Operation> operations() {
        return reading.operations;
    }

    List<ReadAct.NotUnderstood> notUnderstood() {
        return notUnderstood;
    }

    /** The annexes of the act that orders of this point take as new text. */
    List<Annexes.Annex> annexes() {
        return reading.taken;
    }

    ClauseContext context() {
        return reading.context;
    }

    /** A clause was only understood if nothing is left of it before the next sign. */
    private boolean atBoundary() {
        cursor.skipBlank();
        if (atSign() || cursor.looksAt("并") || cursor.looksAtAny(ClauseReading.CHANGE_VERBS)) {
            return true;
        }
        int before = cursor.lastBefore();
        char last = before < 0 ? '\n' : cursor.text().charAt(before);
        boolean quoted = last == ClauseText.QUOTE;
        return last == '\n' || quoted && (cursor.looksAtAny(CLAUSE_HEADS) || endsSentence(before));
    }

    /** A quotation with a full stop within needs none outside: “…。”以后各条顺序作相应调整. */
    private boolean endsSentence(int quote) {
        String words = reading.clause.quoteAt(quote).words().stripTrailing();
        return words.endsWith("。") || words.endsWith("；");
    }

    private void refuse(int start, int before) {
        while (reading.operations.size() > before) {
            reading.operations.removeLast();
        }
        cursor.back(start);
        cursor.toEndOfSentence();
        Evidence evidence = reading.clause.evidence(Math.min(reading.sentenceStart, start), cursor.position());
        String reason = reading.reason == null ? "没有读懂这句话" : reading.reason;
        notUnderstood.add(new ReadAct.NotUnderstood(reading.context.instrument(), new Finding(reason, evidence)));
    }

    private boolean clause() {
        skipStrayNumber();
        cursor.acceptAll(CONNECTORS);
        cursor.skipCommas();
        if (cursor.atEnd() || frame.read()) {
            return true;
        }
        if (inserts.hasPending() && cursor.looksAtAny(PENDING_TEXT)) {
            return inserts.pendingText();
        }
        if (cursor.acceptAny(ClauseReading.DELETE_VERBS) != null) {
            cursor.skipCommas();
            return deleteFirst();
        }
        if (cursor.acceptAny(ClauseReading.ADD_VERBS) != null) {
            return inserts.afterVerb(null, null);
        }
        if (announcesChanges()) {
            return true;
        }
        if (cursor.looksAt("修改第")) {
            return changeFirst();
        }
        if (cursor.acceptAny(CONTENT_CHANGED) != null || cursor.acceptAny(ClauseReading.CHANGE_VERBS) != null) {
            return !reading.context.spokenOf().isEmpty() && changes.restate(reading.context.spokenOf());
        }
        return aboutPlaces();
    }

    /** 第二条改为第三条，并作如下修改： only opens the points that say which. */
    private boolean announcesChanges() {
        String rest = cursor.restOfClause();
        boolean opens = ANNOUNCING.contains(rest) && !reading.context.spokenOf().isEmpty();
        if (opens) {
            cursor.toEndOfClause();
        }
        return opens;
    }

    /** 修改第一条为：“…” and 修改第一条：“…”. */
    private boolean changeFirst() {
        cursor.accept("修改");
        List<Group> groups = targets.groups();
        cursor.skipBlank();
        cursor.accept("为");
        boolean plain = groups.size() == 1 && groups.getFirst().words().isEmpty();
        return plain && changes.restate(groups.getFirst().places());
    }

    /** 三十删去第二条: what is left of a point's number in a text that lost its sign. */
    private void skipStrayNumber() {
        int end = ChineseNumber.endOfNumber(cursor.text(), cursor.position());
        boolean ordering = STRAY_HEADS.stream().anyMatch(head -> cursor.text().startsWith(head, end));
        if (end > cursor.position() && ordering) {
            cursor.back(end);
        }
    }

    /** A comma may go on with the list or begin the next clause: 删除第一款，第二款改为第一款. */
    private boolean deleteFirst() {
        int start = cursor.position();
        ClauseContext before = reading.context;
        List<Group> groups = targets.groups();
        if (!atSign()) {
            cursor.back(start);
            reading.context = before;
            groups = targets.groupsToComma();
        }
        return changes.deleteFirst(groups);
    }

    private boolean atSign() {
        return cursor.atEnd() || "，。；：、,;:.\n".indexOf(cursor.text().charAt(cursor.position())) >= 0;
    }

    private boolean aboutPlaces() {
        cursor.acceptAny(PREFIXES);
        cursor.skipBlank();
        List<Address> except = exceptions();
        List<Group> groups = targets.groups();
        if (groups.isEmpty()) {
            return atEndOfSpokenOf();
        }
        if (groups.size() == 1 && topics.open(groups.getFirst())) {
            return clause();
        }
        if (changes.afterPlaces(groups, except)) {
            return true;
        }
        if (groups.size() != 1) {
            return frame.aboutTo(TargetReader.places(groups));
        }
        return insertAt(groups.getFirst()) || frame.aboutTo(groups.getFirst().places());
    }

    /** 并在句末增加“…”: at the end of what was just spoken of. */
    private boolean atEndOfSpokenOf() {
        List<Address> spokenOf = reading.context.spokenOf();
        return !spokenOf.isEmpty()
                && cursor.looksAtAny(ENDS)
                && insertAt(new Group(reading.context.instrument(), spokenOf, List.of(), false, true, true));
    }

    /** 除第三条外， before the places. */
    private List<Address> exceptions() {
        int start = cursor.position();
        if (!cursor.accept("除")) {
            return List.of();
        }
        List<Address> except = reading.addresses.list(null);
        if (except.isEmpty() || cursor.acceptAny(List.of("以外", "之外", "外")) == null) {
            cursor.back(start);
            return List.of();
        }
        cursor.skipCommas();
        cursor.acceptAll(List.of("将", "其他条款中的", "其余条款中的", "其他条文中的", "其余"));
        reading.context = ClauseContext.of(reading.context.instrument());
        return except;
    }

    /** Reads 第一款和第二款之间增加一款 and “A”与“B”之间增加“C” after 之间; what stands between must be nothing. */
    private boolean insertBetween(Group group, int start) {
        List<Address> places = group.places();
        cursor.skipCommas();
        boolean verb = cursor.acceptAny(ClauseReading.ADD_VERBS) != null;
        if (verb && group.words().size() == 2) {
            return inserts.betweenWords(group);
        }
        if (verb
                && group.words().isEmpty()
                && places.size() == 2
                && places.get(0).isFollowedBy(places.get(1))) {
            return inserts.afterVerb(
                    new Group(group.instrument(), places.subList(1, 2), List.of(), false, false, false), Side.BEFORE);
        }
        cursor.back(start);
        return false;
    }

    private boolean insertAt(Group group) {
        int start = cursor.position();
        cursor.skipBlank();
        if (cursor.accept("之间")) {
            return insertBetween(group, start);
        }
        Side side = null;
        if (cursor.acceptAny(AFTER) != null) {
            side = Side.AFTER;
        } else if (cursor.acceptAny(BEFORE) != null) {
            side = Side.BEFORE;
        } else {
            boolean atEnd = cursor.acceptAny(ENDS) != null || group.atEnd();
            side = atEnd && group.words().isEmpty() ? Side.END : null;
            cursor.acceptAny(List.of("中", "里", "内"));
        }
        cursor.skipCommas();
        if (cursor.acceptAny(ClauseReading.ADD_VERBS) == null) {
            cursor.back(start);
            return false;
        }
        return inserts.afterVerb(group, side);
    }
}
