package org.yiding.directory.naming;

import java.util.ArrayList;
import java.util.List;

/** Which regions a name may begin with: 昆山市财政局 with 昆山市. */
public final class NamedRegions {

    private static final String LEVELS = "省市区县旗州盟";
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;

    private NamedRegions() {}

    /** Every beginning of the name that has the form of a region's name; whether there is such a region is not asked. */
    public static List<String> beginning(String name) {
        List<String> regions = new ArrayList<>();
        for (int end = SHORTEST; end < name.length() && end <= LONGEST; end++) {
            if (LEVELS.indexOf(name.charAt(end - 1)) >= 0) {
                regions.add(name.substring(0, end));
            }
        }
        return regions;
    }
}
