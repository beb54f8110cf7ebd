package org.yiding.regulation.amending.apply;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.ProvisionNumber;

/**
 * Numbers one list of provisions anew, once, after everything else is known.
 *
 * <p>What is there already stands in the old order; what is new either stands at its place or has only its new number.
 * Numbers that the act states (作为第X条, 改为第Y条) are claims about the result: the natural shift must bear them out,
 * or the provision was really moved elsewhere, or the act contradicts itself.
 */
final class Sequence {
    private static final int MOST_RELOCATIONS = 400;

    private final List<DraftNode> placed;
    private final List<DraftNode> byNumber;
    private final Map<DraftNode, ProvisionNumber> claims;
    private final Set<DraftNode> fixed;
    private final boolean shifting;
    private final boolean contiguous;

    /**
     * What came out.
     *
     * @param order all that remain, in order
     * @param numbers the new number of each
     * @param relocated those that left the place where they stood
     */
    record Result(List<DraftNode> order, Map<DraftNode, ProvisionNumber> numbers, Set<DraftNode> relocated) {}

    /**
     * Prepares one list.
     *
     * @param placed old ones, gone ones included, and new ones that have a place
     * @param byNumber new ones whose claim alone says where they go
     * @param claims the numbers that the act states
     * @param fixed those that never leave their place for another
     * @param shifting whether what follows an insertion or deletion takes new numbers
     */
    Sequence(
            List<DraftNode> placed,
            List<DraftNode> byNumber,
            Map<DraftNode, ProvisionNumber> claims,
            Set<DraftNode> fixed,
            boolean shifting) {
        this.placed = placed;
        this.byNumber = byNumber;
        this.claims = claims;
        this.fixed = fixed;
        this.shifting = shifting;
        this.contiguous = isContiguous(placed);
    }

    private static boolean isContiguous(List<DraftNode> nodes) {
        ProvisionNumber last = null;
        for (DraftNode node : nodes) {
            ProvisionNumber number = node.old;
            if (number == null || node.fresh) {
                continue;
            }
            boolean follows =
                    last == null || number.equals(ProvisionNumber.of(last.base() + 1)) || number.base() == last.base();
            if (!follows) {
                return false;
            }
            last = number;
        }
        return true;
    }

    /** The new order and numbers; refuses where a claim cannot be borne out. */
    Result solve() {
        Set<DraftNode> relocated = new HashSet<>();
        Refusal first = null;
        for (int tries = 0; tries <= MOST_RELOCATIONS; tries++) {
            Attempt attempt = new Attempt(relocated);
            DraftNode contradicted = attempt.run();
            if (contradicted == null) {
                return new Result(attempt.order, attempt.numbers, relocated);
            }
            Refusal why = attempt.refusal(contradicted);
            first = first == null ? why : first;
            boolean stays = contradicted.fresh || contradicted.old == null || fixed.contains(contradicted);
            if (stays || !relocated.add(contradicted)) {
                throw first;
            }
        }
        throw new Refusal("序号前后矛盾");
    }

    private final class Attempt {
        private final List<DraftNode> order = new ArrayList<>();
        private final Map<DraftNode, ProvisionNumber> numbers = new HashMap<>();
        private final Deque<DraftNode> pending;
        private final Set<DraftNode> relocated;
        private int shift;
        private @Nullable ProvisionNumber last;
        private @Nullable String conflict;

        Attempt(Set<DraftNode> relocated) {
            this.relocated = relocated;
            List<DraftNode> all = new ArrayList<>(byNumber);
            all.addAll(relocated);
            all.sort(Comparator.comparing(this::claim));
            this.pending = new ArrayDeque<>(all);
        }

        private ProvisionNumber claim(DraftNode node) {
            ProvisionNumber number = claims.get(node);
            if (number == null) {
                throw new Refusal("没有给出序号");
            }
            return number;
        }

        /** Numbers all; returns the first node whose claim is contradicted, or null. */
        @Nullable
        DraftNode run() {
            for (DraftNode node : placed) {
                boolean leaves = node.gone || relocated.contains(node);
                ProvisionNumber old = node.old;
                if (old == null) {
                    if (!leaves) {
                        placeNew(node);
                    }
                } else {
                    insertBefore(old);
                    if (leaves) {
                        shift -= shifting && old.suffixes().isEmpty() ? 1 : 0;
                    } else {
                        if (collides(natural(old))) {
                            conflict = "序号" + natural(old).written(node.level.unit()) + "重复";
                        }
                        put(node, natural(old));
                    }
                }
                DraftNode wrong = contradicted();
                if (wrong != null) {
                    return wrong;
                }
            }
            while (!pending.isEmpty()) {
                append(pending.removeFirst());
                DraftNode wrong = contradicted();
                if (wrong != null) {
                    return wrong;
                }
            }
            return null;
        }

        private @Nullable DraftNode contradicted() {
            if (order.isEmpty()) {
                return null;
            }
            DraftNode node = order.getLast();
            ProvisionNumber claimed = claims.get(node);
            boolean wrong = conflict != null || claimed != null && !claimed.equals(numbers.get(node));
            return wrong ? node : null;
        }

        private ProvisionNumber natural(ProvisionNumber old) {
            return shifting ? old.shifted(shift) : old;
        }

        private void insertBefore(ProvisionNumber old) {
            while (!pending.isEmpty() && conflict == null) {
                ProvisionNumber next = claim(pending.getFirst());
                int compared = next.compareTo(natural(old));
                if (compared > 0) {
                    return;
                }
                boolean occupied =
                        compared == 0 && (!shifting || !next.suffixes().isEmpty());
                if (occupied || collides(next)) {
                    conflict = "序号" + next.written("条") + "已经有了";
                }
                DraftNode node = pending.removeFirst();
                put(node, next);
                shift += shifting && next.suffixes().isEmpty() ? 1 : 0;
            }
        }

        private boolean collides(ProvisionNumber next) {
            ProvisionNumber before = last;
            return before != null && next.compareTo(before) <= 0;
        }

        private void placeNew(DraftNode node) {
            ProvisionNumber before = last;
            ProvisionNumber claimed = claims.get(node);
            boolean suffixed = claimed != null && !claimed.suffixes().isEmpty();
            ProvisionNumber number = claimed;
            if (number == null || (shifting && !suffixed && contiguous)) {
                number = ProvisionNumber.of(before == null ? 1 : before.base() + 1);
            }
            if (collides(number)) {
                conflict = "序号" + number.written("条") + "已经有了";
            }
            put(node, number);
            shift += shifting && !suffixed ? 1 : 0;
        }

        private void append(DraftNode node) {
            ProvisionNumber number = claim(node);
            ProvisionNumber before = last;
            boolean follows = before == null
                    || number.equals(ProvisionNumber.of(before.base() + 1))
                    || number.equals(before.next())
                    || (number.base() == before.base() && !number.suffixes().isEmpty());
            if (collides(number) || (contiguous && !follows)) {
                conflict = "前一个序号是" + (before == null ? 0 : before.base()) + "，接不上" + number.base();
            }
            put(node, number);
        }

        private void put(DraftNode node, ProvisionNumber number) {
            order.add(node);
            numbers.put(node, number);
            last = number;
        }

        Refusal refusal(DraftNode node) {
            if (conflict != null) {
                return new Refusal(conflict, node);
            }
            String claimed = claim(node).written(node.level.unit());
            ProvisionNumber natural = numbers.get(node);
            String follows = natural == null ? "" : natural.written(node.level.unit());
            return new Refusal("决定称为" + claimed + "，依次排下来却是" + follows, node);
        }
    }
}
