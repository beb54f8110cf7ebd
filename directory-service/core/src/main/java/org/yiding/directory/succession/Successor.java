package org.yiding.directory.succession;

import java.util.List;
import java.util.UUID;

/** What an agency becomes, goes under, or hands its duties to. */
public sealed interface Successor {

    /** An agency that the directory knows. */
    record Known(UUID agency) implements Successor {}

    /**
     * An agency that the reform founds; of a renaming, the new name alone. Steps of one reform that name the same new agency
     * mean the same.
     *
     * @param name in full
     * @param abbreviations from the day of the reform on
     */
    record Named(String name, List<String> abbreviations) implements Successor {
        public Named {
            abbreviations = List.copyOf(abbreviations);
        }
    }
}
