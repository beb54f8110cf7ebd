package org.yiding.regulation.amending.apply;

import java.util.List;
import org.yiding.regulation.amending.Evidence;
import org.yiding.regulation.amending.Finding;
import org.yiding.regulation.amending.InstrumentNames;
import org.yiding.regulation.amending.Operation;
import org.yiding.regulation.amending.ReadAct;

/** Picks the part of an act that addresses one instrument; what names no instrument belongs to an act with only one. */
final class PartSelection {
    private final ReadAct act;
    private final String title;
    private final boolean exact;

    PartSelection(ReadAct act, String title) {
        this.act = act;
        this.title = title;
        this.exact =
                act.operations().stream().anyMatch(operation -> InstrumentNames.equal(operation.instrument(), title));
    }

    List<Operation> operations() {
        return act.operations().stream()
                .filter(operation -> isGeneral(operation) || concerns(operation.instrument()))
                .toList();
    }

    List<Finding> notUnderstood() {
        return act.notUnderstood().stream()
                .filter(sentence -> sentence.instrument().isEmpty() || concerns(sentence.instrument()))
                .map(ReadAct.NotUnderstood::finding)
                .toList();
    }

    /** In an act on one instrument a sentence that names another one is a slip, or a short name that is not known. */
    List<Finding> strangers() {
        if (act.instruments().size() != 1 || !concerns(act.instruments().getFirst())) {
            return List.of();
        }
        return act.operations().stream()
                .filter(operation -> !isFrame(operation) && !(operation instanceof Operation.Repeal))
                .filter(operation -> !concerns(operation.instrument()))
                .map(operation -> new Finding(
                        "这句话说的是《" + operation.instrument() + "》，决定却只修改《" + title + "》", operation.evidence()))
                .toList();
    }

    private static boolean isGeneral(Operation operation) {
        return isFrame(operation) && operation.instrument().isEmpty();
    }

    /** Whether it orders nothing by itself: closing words and general clauses. */
    static boolean isFrame(Operation operation) {
        return operation instanceof Operation.RenumberRest || operation instanceof Operation.Closing;
    }

    private boolean concerns(String name) {
        if (name.isEmpty()) {
            return act.instruments().size() <= 1;
        }
        return exact ? InstrumentNames.equal(name, title) : InstrumentNames.same(name, title);
    }

    static Evidence whole(ReadAct act) {
        return new Evidence(act.title(), 0, act.title().length(), "");
    }
}
