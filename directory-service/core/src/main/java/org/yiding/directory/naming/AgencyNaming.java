package org.yiding.directory.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.NameKind;

/** How an agency's name is written, and when two writings are one name. */
public final class AgencyNaming {

    private static final Pattern NAMES_ITS_REGION =
            Pattern.compile("^\\p{IsHan}{2,8}?(省|自治区|市|自治州|州|盟|县|旗|区)\\p{IsHan}{2,}");
    // Endings that are themselves spelled out. Those that short forms share (局, 委, 办) prove nothing.
    private static final List<String> SPELLED_OUT =
            List.of("人民政府", "人民政府办公室", "人民政府办公厅", "委员会", "委员会办公室", "人民法院", "人民检察院", "人民代表大会", "人民代表大会常务委员会");

    private AgencyNaming() {}

    /**
     * Full where the form proves it: it names its region and ends in an organ's word that is itself spelled out.
     * Everything else is taken for an abbreviation until someone who knows says otherwise.
     */
    public static NameKind kindOf(String name) {
        boolean full =
                NAMES_ITS_REGION.matcher(name).find() && SPELLED_OUT.stream().anyMatch(name::endsWith);
        return full ? NameKind.FULL : NameKind.ABBREVIATION;
    }

    /**
     * What two writings of one agency have in common. In the papers of a region its level word stands for its name (市 in
     * 市财政局 for 苏州市) and 政府 for 人民政府; full-width letters and digits are the half-width ones. Nothing else
     * is taken for the same, because a guess would merge two agencies.
     *
     * @param region in full ("苏州市"); null where it is not known
     */
    public static String matchKey(String name, @Nullable String region) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).replace("人民政府", "政府");
        if (region == null || region.isEmpty() || plain.startsWith(region)) {
            return plain;
        }
        String level = region.substring(region.length() - 1);
        boolean levelStandsForRegion = plain.startsWith(level) && plain.length() > 2;
        return levelStandsForRegion ? region + plain.substring(1) : plain;
    }

    /**
     * By which rules of {@link #matchKey} two writings are one name, for a person to read, each as "A for B".
     *
     * @param region in full ("苏州市"); null where it is not known
     * @return empty where both are written alike
     */
    public static List<String> rulesBetween(String one, String other, @Nullable String region) {
        List<String> rules = new ArrayList<>();
        String level = region == null ? "" : region.substring(region.length() - 1);
        if (region != null && one.startsWith(region) != other.startsWith(region)) {
            rules.add(level + " for " + region);
        }
        if (one.contains("人民政府") != other.contains("人民政府")) {
            rules.add("政府 for 人民政府");
        }
        if (isWide(one) != isWide(other)) {
            rules.add("full-width characters for half-width ones");
        }
        return List.copyOf(rules);
    }

    private static boolean isWide(String name) {
        return !Normalizer.isNormalized(name, Normalizer.Form.NFKC);
    }
}
