package org.yiding.directory.region;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code of GB/T 2260: two digits for the province, two for the prefecture, two for the county, zeros where it names no
 * such part.
 *
 * @param value six digits
 */
public record RegionCode(String value) {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{5}");

    public RegionCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not six digits: " + value);
        }
    }

    /** Empty where the text has not the form of a code; whether there is such a region is another question. */
    public static Optional<RegionCode> parsed(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new RegionCode(text)) : Optional.empty();
    }

    /** How far down the code goes. */
    public enum Level {
        PROVINCE,
        PREFECTURE,
        COUNTY
    }

    public Level level() {
        if (value.endsWith("0000")) {
            return Level.PROVINCE;
        }
        return value.endsWith("00") ? Level.PREFECTURE : Level.COUNTY;
    }

    /** The code of the province it lies in, its own where it is one. */
    public RegionCode province() {
        return new RegionCode(value.substring(0, 2) + "0000");
    }

    /** The code of the prefecture it lies in, its own where it is one; of a province its own. */
    public RegionCode prefecture() {
        return new RegionCode(value.substring(0, 4) + "00");
    }

    /** What the codes of this region and of all that lies in it begin with: "3205" for a prefecture. */
    public String prefix() {
        return switch (level()) {
            case PROVINCE -> value.substring(0, 2);
            case PREFECTURE -> value.substring(0, 4);
            case COUNTY -> value;
        };
    }
}
