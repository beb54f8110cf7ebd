package org.yiding.directory.service.reform;

import java.util.List;
import org.yiding.directory.succession.ReformStep;

/** Tells in a sentence what becomes of an agency. */
final class ReformAccount {

    private ReformAccount() {}

    /**
     * @param before what the agency was called
     * @param into what those are called who come of it or take over
     */
    static String of(ReformStep step, String before, List<String> into, boolean goesOn) {
        String others = String.join(", ", into);
        return switch (step.kind()) {
            case MERGE -> before + " merges into " + others + ".";
            case SPLIT -> before + " splits: " + others + " come of it, and it " + (goesOn ? "goes on." : "ends.");
            case RENAME -> before + " is called " + others + ".";
            case TRANSFER ->
                step.matter() == null
                        ? before + " goes under " + others + "."
                        : before + " hands " + step.matter() + " over to " + others + ".";
            case ABOLISH ->
                before + " is abolished; " + (into.isEmpty() ? "nobody takes over." : others + " takes over.");
        };
    }
}
