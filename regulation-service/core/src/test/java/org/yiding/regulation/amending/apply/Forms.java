package org.yiding.regulation.amending.apply;

import java.util.List;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.text.Instrument;

/** The invented instrument that the tests of single forms amend, and how they amend it. */
final class Forms {
    static final String RULES = """
            青禾市船坞管理办法
            （2015年3月2日青禾市人民政府公布）
            目　录
            第一章　总则
            第二章　管理
            第三章　附则
            第一章　总则
            第一条　为了加强船坞管理，制定本办法。
            第二条　本市行政区域内的船坞，适用本办法。
            军用船坞不适用本办法。
            第二章　管理
            第三条　市港务部门负责船坞管理工作。
            区港务部门协助市港务部门工作。
            第四条　船坞应当具备下列条件：
            （一）有固定场地；
            （二）有消防设备；
            （三）有值班人员。
            前款规定的条件由市港务部门核定。
            第五条　违反本办法第三条、第四条第一款第三项规定的，责令改正。
            第六条　依照《港口法》第三条需要许可的，依照其规定。
            第三章　附则
            第七条　本办法自2015年5月1日起施行。
            """;

    private Forms() {}

    /** A decision on the rules with the given points. */
    static String decision(String points) {
        return "青禾市人民政府关于修改《青禾市船坞管理办法》的决定\n青禾市人民政府决定对《青禾市船坞管理办法》作如下修改：\n" + points + "\n本决定自公布之日起施行。\n";
    }

    static Amendment amend(String points) {
        return amend(RULES, decision(points));
    }

    static Amendment amend(String before, String act) {
        return Amender.amend(Instrument.parse(before), ReadAct.read(act), null, false);
    }

    /** The text after the points, or the refusals where there is none. */
    static String after(String points) {
        Amendment amendment = amend(points);
        Instrument text = amendment.text();
        return text == null ? "refused: " + amendment.refusals() : text.print();
    }

    /** What is warned of when the points of a decision on any instrument are applied. */
    static List<String> warnings(String before, String points) {
        return amendPoints(before, points).warnings();
    }

    private static Amendment amendPoints(String before, String points) {
        String title = before.substring(0, before.indexOf('\n'));
        return amend(before, "关于修改《" + title + "》的决定\n对《" + title + "》作如下修改：\n" + points + "\n");
    }

    /** The text of any instrument after the points of a decision on it, or the refusals where there is none. */
    static String afterPoints(String before, String points) {
        Amendment amendment = amendPoints(before, points);
        Instrument text = amendment.text();
        return text == null ? "refused: " + amendment.refusals() : text.print();
    }

    /** The rules with some lines replaced by hand, as old and new line in turn. */
    static String rulesWith(String... oldAndNew) {
        String text = RULES;
        for (int i = 0; i < oldAndNew.length; i += 2) {
            if (!text.contains(oldAndNew[i])) {
                throw new IllegalArgumentException("not in the rules: " + oldAndNew[i]);
            }
            text = text.replace(oldAndNew[i], oldAndNew[i + 1]);
        }
        return text;
    }
}
