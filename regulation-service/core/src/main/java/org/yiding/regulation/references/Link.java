package org.yiding.regulation.references;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.address.ProvisionAddress;

/**
 * A reference in a text and what it points at.
 *
 * @param from identity of the provision in whose words it stands
 * @param start offset in these words
 * @param end offset after it
 * @param words as written: 第十条第二款, 第三条至第五条, 前款, 本章
 * @param instrument title of the other instrument as cited, empty where it is cited without title marks (刑法, 该条例);
 *     null for this instrument
 * @param addresses what is pointed at, each provision of a range that the text has; of another instrument the ends of
 *     the range
 * @param to identities of what is pointed at in this text, in its order; empty for another instrument, and where this
 *     text has no such provision
 */
public record Link(
        String from,
        int start,
        int end,
        String words,
        @Nullable String instrument,
        List<ProvisionAddress> addresses,
        List<String> to) {
    public Link {
        addresses = List.copyOf(addresses);
        to = List.copyOf(to);
    }

    /** Whether it points at something that this text ought to have and has not. */
    public boolean isDangling() {
        return instrument == null && to.isEmpty();
    }
}
