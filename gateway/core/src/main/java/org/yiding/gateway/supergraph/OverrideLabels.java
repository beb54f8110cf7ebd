package org.yiding.gateway.supergraph;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The labels of progressive overrides. {@code percent(N)} is active for N of 100 requests, any other label for none. */
final class OverrideLabels {

    private static final Pattern PERCENT = Pattern.compile("percent\\((\\d+(?:\\.\\d+)?)\\)");

    private OverrideLabels() {}

    /** @return of how many of 100 requests the label is active */
    static double share(String label) {
        Matcher percent = PERCENT.matcher(label.strip());
        return percent.matches() ? Double.parseDouble(percent.group(1)) : 0;
    }

    /** @return whether the label is active; null where each request decides it */
    static @Nullable Boolean decided(String label) {
        double share = share(label);
        if (share <= 0) {
            return false;
        }
        return share >= 100 ? true : null;
    }
}
