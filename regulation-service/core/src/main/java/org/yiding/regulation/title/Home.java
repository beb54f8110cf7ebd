package org.yiding.regulation.title;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose instrument a title means. 《条例》 of one city and of another are two; a national law is one, whichever city's
 * minutes cite it; and where nobody is known, a title says nothing beyond its own document.
 *
 * @param scope what rows are kept apart by
 * @param region the region whose instrument it is, in full; null where it is not known
 * @param named whether the title itself names the region
 */
public record Home(String scope, @Nullable String region, boolean named) {

    /** The region of national instruments. */
    public static final String NATION = "中华人民共和国";

    private static final List<String> NATIONAL_OPENINGS = List.of(NATION, "国务院", "全国人民代表大会", "全国人大");
    // A law or regulation that names no place: 《立法法》, 《规章制定程序条例》. 办法 and its like end in 法 and are none.
    private static final Pattern NATIONAL_FORM = Pattern.compile(".*((?<!办|方|做|用|书|语)法|条例)$");
    // A place that is neither the document's region nor a province: it is not ours to say which.
    private static final Pattern NAMES_SOME_PLACE = Pattern.compile("^\\p{IsHan}{1,7}?(市|自治州|州|盟|县|旗|区)");
    private static final List<String> PROVINCES = List.of(
            "北京市",
            "天津市",
            "上海市",
            "重庆市",
            "河北省",
            "山西省",
            "辽宁省",
            "吉林省",
            "黑龙江省",
            "江苏省",
            "浙江省",
            "安徽省",
            "福建省",
            "江西省",
            "山东省",
            "河南省",
            "湖北省",
            "湖南省",
            "广东省",
            "海南省",
            "四川省",
            "贵州省",
            "云南省",
            "陕西省",
            "甘肃省",
            "青海省",
            "台湾省",
            "内蒙古自治区",
            "广西壮族自治区",
            "西藏自治区",
            "宁夏回族自治区",
            "新疆维吾尔自治区",
            "香港特别行政区",
            "澳门特别行政区");

    /**
     * @param region of the government whose document mentions it, in full; null where it is not known
     * @param documentSha256 of that document
     */
    public static Home of(InstrumentTitle title, @Nullable String region, String documentSha256) {
        String text = title.text();
        if (NATIONAL_OPENINGS.stream().anyMatch(text::startsWith)) {
            return new Home(NATION, NATION, true);
        }
        if (region != null && text.startsWith(region)) {
            return new Home(region, region, true);
        }
        Optional<String> province = PROVINCES.stream().filter(text::startsWith).findFirst();
        if (province.isPresent()) {
            return new Home(province.get(), province.get(), true);
        }
        if (NATIONAL_FORM.matcher(text).matches()
                && !NAMES_SOME_PLACE.matcher(text).find()) {
            return new Home(NATION, NATION, false);
        }
        return region == null ? new Home("sha256:" + documentSha256, null, false) : new Home(region, region, false);
    }

    /** For a person to read. */
    public String described() {
        return region == null ? "this document" : region;
    }

    boolean national() {
        return NATION.equals(region);
    }
}
