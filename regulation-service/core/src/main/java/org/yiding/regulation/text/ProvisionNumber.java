package org.yiding.regulation.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The number of a provision as a value: 第十条之一 is 10 with the suffix 1.
 *
 * @param base the number before any 之
 * @param suffixes what follows each 之, in order; empty for most
 */
public record ProvisionNumber(int base, List<Integer> suffixes) implements Comparable<ProvisionNumber> {
    public ProvisionNumber {
        suffixes = List.copyOf(suffixes);
    }

    /** The plain number without 之. */
    public static ProvisionNumber of(int base) {
        return new ProvisionNumber(base, List.of());
    }

    /** The same number moved by {@code shift}, its suffixes kept. */
    public ProvisionNumber shifted(int shift) {
        return new ProvisionNumber(base + shift, suffixes);
    }

    /** The number that follows this one where neither is skipped: 十之一 is followed by 十之二, 十 by 十一. */
    public ProvisionNumber next() {
        if (suffixes.isEmpty()) {
            return of(base + 1);
        }
        int last = suffixes.getLast();
        List<Integer> changed = new ArrayList<>(suffixes);
        changed.set(changed.size() - 1, last + 1);
        return new ProvisionNumber(base, changed);
    }

    @Override
    public int compareTo(ProvisionNumber other) {
        if (base != other.base) {
            return Integer.compare(base, other.base);
        }
        for (int i = 0; i < Math.min(suffixes.size(), other.suffixes.size()); i++) {
            int order = Integer.compare(suffixes.get(i), other.suffixes.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(suffixes.size(), other.suffixes.size());
    }

    /** The number in Chinese numerals with the unit in its place: 第十条之一 for the unit 条. */
    public String written(String unit) {
        StringBuilder out =
                new StringBuilder("第").append(ChineseNumber.format(base)).append(unit);
        suffixes.forEach(suffix -> out.append('之').append(ChineseNumber.format(suffix)));
        return out.toString();
    }
}
