package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import org.yiding.regulation.text.Characters;

/** Names of instruments in acts, and whether two of them mean the same instrument. */
public final class InstrumentNames {
    private static final List<String> FORMS = List.of(
            "法", "法典", "条例", "办法", "规定", "细则", "规则", "决定", "章程", "解释", "宪法", "批复", "意见", "通知", "规程", "准则", "标准", "方案",
            "通则", "制度", "指引", "守则", "公告");
    private static final List<String> ISSUERS = List.of(
            "中华人民共和国", "省", "市", "县", "区", "州", "盟", "旗", "兵团", "府", "大会", "委员会", "国务院", "法院", "检察院", "部", "局", "署",
            "厅", "总行", "党中央", "中央");
    private static final List<String> NO_ISSUERS =
            List.of("城市", "都市", "超市", "股市", "社区", "小区", "景区", "园区", "库区", "林区", "牧区", "校区", "保护区", "开发区", "内部", "干部");
    private static final List<String> SHORT_HEADS = List.of("实施", "管理", "暂行", "试行", "若干");
    private static final List<String> NO_SHORT_FORMS = List.of("法", "宪法", "法典", "决定");
    private static final int SHORTEST = 2;

    private InstrumentNames() {}

    /** Whether the words end like the name of an instrument: 刑法, 实施细则. */
    public static boolean looksLikeName(String words) {
        return FORMS.stream().anyMatch(words::endsWith);
    }

    /**
     * Whether a name used in an act means the instrument with the title: brackets such as （节录） and 中华人民共和国 do not
     * count, and an act may leave out who issued it.
     */
    public static boolean same(String name, String title) {
        String one = bare(name);
        String other = bare(title);
        if (one.length() < SHORTEST || other.length() < SHORTEST) {
            return false;
        }
        return one.equals(other) || isIssuedBy(one, other) || isIssuedBy(other, one);
    }

    /** Whether the longer name is the shorter one with its issuer or region before it, and not with words of its own. */
    private static boolean isIssuedBy(String longer, String shorter) {
        if (!longer.endsWith(shorter)) {
            return false;
        }
        String prefix = longer.substring(0, longer.length() - shorter.length());
        String issuer = prefix.endsWith("关于") ? prefix.substring(0, prefix.length() - 2) : prefix;
        return issuer.length() >= SHORTEST
                && ISSUERS.stream().anyMatch(issuer::endsWith)
                && NO_ISSUERS.stream().noneMatch(issuer::endsWith);
    }

    /** Whether a name is only the word for such an instrument, as in 以下简称《办法》 and 《实施细则》: the one spoken of. */
    static boolean isShortForm(String name) {
        String bare = bare(name);
        String form = SHORT_HEADS.stream()
                .filter(head -> bare.startsWith(head) && bare.length() > head.length())
                .findFirst()
                .map(head -> bare.substring(head.length()))
                .orElse(bare);
        return !NO_SHORT_FORMS.contains(form) && FORMS.contains(form);
    }

    /** Whether both names are equal but for brackets, white space and 中华人民共和国. */
    public static boolean equal(String name, String title) {
        return bare(name).equals(bare(title));
    }

    /** All outermost 《…》 in the text, without the signs. */
    public static List<String> in(String text) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '《') {
                start = depth == 0 ? i + 1 : start;
                depth++;
            } else if (text.charAt(i) == '》' && depth > 0) {
                depth--;
                if (depth == 0) {
                    names.add(text.substring(start, i));
                }
            }
        }
        return names;
    }

    static String bare(String name) {
        String folded = Characters.folded(name).replace("〈", "").replace("〉", "");
        while (folded.endsWith("）") && folded.lastIndexOf('（') > 0) {
            folded = folded.substring(0, folded.lastIndexOf('（'));
        }
        return folded.startsWith("中华人民共和国") && folded.length() > 7 ? folded.substring(7) : folded;
    }
}
