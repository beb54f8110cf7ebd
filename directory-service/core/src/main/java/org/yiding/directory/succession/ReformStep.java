package org.yiding.directory.succession;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.SuccessionKind;

/**
 * What a reform does to one agency, or to several that become one.
 *
 * @param agencies what something becomes of
 * @param into what they become, or who takes over
 * @param matter of a transfer, the duties that pass, in the words of the act; null where the agency as a whole goes under
 *     another
 */
public record ReformStep(
        SuccessionKind kind,
        List<UUID> agencies,
        List<Successor> into,
        @Nullable String matter) {

    public ReformStep {
        agencies = List.copyOf(agencies);
        into = List.copyOf(into);
    }

    /** Why there can be no such step, for a person to read; empty where it is well formed. */
    public Optional<String> flaw() {
        if (new HashSet<>(agencies).size() < agencies.size() || new HashSet<>(into).size() < into.size()) {
            return Optional.of("names an agency twice on one side");
        }
        if (matter != null && kind != SuccessionKind.TRANSFER) {
            return Optional.of("has a matter, which only a transfer of duties has");
        }
        return switch (kind) {
            case MERGE ->
                required(
                        into.size() == 1 && agencies.size() + (isAnother(into.getFirst()) ? 1 : 0) > 1,
                        "merges two or more into one");
            case SPLIT -> required(agencies.size() == 1 && into.size() > 1, "splits one into two or more");
            case RENAME ->
                required(
                        agencies.size() == 1 && into.size() == 1 && into.getFirst() instanceof Successor.Named,
                        "renames one agency to one name");
            case TRANSFER ->
                required(
                        agencies.size() == 1 && into.size() == 1 && mayReceive(into.getFirst()),
                        "transfers one agency under a known one, or its duties in a matter to another");
            case ABOLISH -> required(agencies.size() == 1 && !goesOn(agencies.getFirst()), "abolishes one agency");
        };
    }

    /** Whether the agency is still there after the step. */
    public boolean goesOn(UUID agency) {
        return kind == SuccessionKind.RENAME
                || kind == SuccessionKind.TRANSFER
                || into.contains(new Successor.Known(agency));
    }

    private boolean mayReceive(Successor receiver) {
        return receiver instanceof Successor.Known ? isAnother(receiver) : matter != null;
    }

    /** Whether it is a known agency besides those of which something becomes. */
    private boolean isAnother(Successor successor) {
        return successor instanceof Successor.Known(UUID known) && !agencies.contains(known);
    }

    private Optional<String> required(boolean met, String form) {
        return met ? Optional.empty() : Optional.of("is no " + kind + ", which " + form);
    }
}
