package org.yiding.regulation.title;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.Classification;
import org.yiding.regulation.model.Classification.Certainty;
import org.yiding.regulation.model.RegulationType;

/**
 * Tells the type of an instrument by its title, from the rules on how instruments are named:
 *
 * <ul>
 *   <li>《立法法》: only the National People's Congress and its Standing Committee make laws (法律); people's congresses
 *       make local regulations (地方性法规); ministries and the governments of provinces and of cities divided into
 *       districts make rules (规章).
 *   <li>《行政法规制定程序条例》: an administrative regulation is as a rule called 条例, it may be called 规定 or 办法; rules
 *       of ministries and local governments may not be called 条例.
 *   <li>《规章制定程序条例》: a rule is as a rule called 规定 or 办法 and may not be called 条例; the draft of a local
 *       government's rule (规章草案) is decided on by its executive or full meeting.
 *   <li>国办发〔2018〕37号: what an administrative organ issues, of general and lasting effect, and that is none of the
 *       above is an administrative normative document (行政规范性文件).
 * </ul>
 *
 * The form alone cannot tell a rule in force from a normative document, both are called 办法: then nothing is claimed.
 */
public final class TypeRules {

    private static final Pattern ACT = Pattern.compile("关于(?:修改|修订|修正|废止|停止执行)(?:和废止|、废止)?(.*)");
    private static final Pattern CITED = Pattern.compile("[<《〈＜](.+?)[>》〉＞]");
    private static final Pattern LAW = Pattern.compile(".*((?<!办|方|做|用|书|语)法|法典)$");
    private static final Pattern REGULATION = Pattern.compile(".*(条例|条例实施细则|法实施细则)$");
    private static final Pattern RULE_FORM = Pattern.compile(".*(规定|办法|细则)(（(试行|暂行)）)?$");

    private TypeRules() {}

    /** @param stated the type that the document itself gives; null where it gives none */
    public static Classification classify(InstrumentTitle title, Home home, @Nullable RegulationType stated) {
        if (stated != null) {
            return new Classification(stated, Certainty.STATED, "文件写明");
        }
        return byWhatItAmends(title, home)
                .or(() -> byForm(title, home))
                .orElseGet(() -> new Classification(
                        RegulationType.NORMATIVE_DOCUMENT,
                        Certainty.BY_DEFAULT,
                        "名称不表明为法律、法规或规章，按行政规范性文件（国办发〔2018〕37号）"));
    }

    /**
     * What an act tells of an instrument that it amends: it is of the same type.
     *
     * @param act the act's own type; says nothing where that is taken by default
     */
    public static Optional<Classification> amendedBy(InstrumentTitle actTitle, Classification act) {
        return act.certainty() == Certainty.BY_DEFAULT
                ? Optional.empty()
                : Optional.of(form(act.type(), "由《" + actTitle.text() + "》修改，与其同类"));
    }

    /** An act that amends or repeals is of the type of what it amends, whose number it may name: 等3件规章. */
    private static Optional<Classification> byWhatItAmends(InstrumentTitle title, Home home) {
        Matcher act = ACT.matcher(title.text());
        if (!act.find()) {
            return Optional.empty();
        }
        String object = act.group(1);
        return named(object).or(() -> {
            Matcher cited = CITED.matcher(object);
            return cited.find() ? amended(InstrumentTitle.of(cited.group(1)), home) : Optional.empty();
        });
    }

    private static Optional<Classification> named(String object) {
        String tail = object.substring(Math.max(object.lastIndexOf('>'), object.lastIndexOf('》')) + 1);
        if (tail.contains("规章")) {
            return Optional.of(form(RegulationType.RULE, "名称写明所修改的是规章"));
        }
        if (tail.contains("地方性法规")) {
            return Optional.of(form(RegulationType.LOCAL_REGULATION, "名称写明所修改的是地方性法规"));
        }
        if (tail.contains("行政法规")) {
            return Optional.of(form(RegulationType.ADMINISTRATIVE_REGULATION, "名称写明所修改的是行政法规"));
        }
        return Optional.empty();
    }

    private static Optional<Classification> amended(InstrumentTitle cited, Home home) {
        Home itsHome = Home.of(cited, home.region(), home.scope());
        return byForm(cited, itsHome)
                .map(found -> form(found.type(), "与所修改的《" + cited.text() + "》同类：" + found.basis()));
    }

    private static Optional<Classification> byForm(InstrumentTitle title, Home home) {
        String text = title.text();
        if (LAW.matcher(text).matches() && home.national()) {
            return Optional.of(form(RegulationType.LAW, "名称以“法”结尾，法律由全国人大及其常委会制定（立法法）"));
        }
        if (REGULATION.matcher(text).matches()) {
            return Optional.of(regulation(home));
        }
        boolean ruleInDraft = RULE_FORM.matcher(text).matches() && title.draft() && !home.national();
        if (ruleInDraft) {
            return Optional.of(form(RegulationType.RULE, "称“规定”“办法”“细则”且以草案提交政府会议决定（规章制定程序条例）"));
        }
        return Optional.empty();
    }

    private static Classification regulation(Home home) {
        return home.national()
                ? form(RegulationType.ADMINISTRATIVE_REGULATION, "全国性“条例”，行政法规一般称“条例”（行政法规制定程序条例）")
                : form(RegulationType.LOCAL_REGULATION, "地方“条例”，规章不得称“条例”（规章制定程序条例），故为地方性法规");
    }

    private static Classification form(RegulationType type, String basis) {
        return new Classification(type, Certainty.BY_FORM, basis);
    }
}
