package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/**
 * Finds numbers that may be new ones where old ones are expected: 将第六条改为第七条，第七条第二款修改为… speaks of the
 * article just moved or of the old seventh.
 */
final class NewNumbers {
    static final String AMBIGUOUS = "说不清所称条文用的是修改前还是修改后的序号";

    private NewNumbers() {}

    /** Takes the operations out that may mean either article, and says why. */
    static List<ReadAct.NotUnderstood> ambiguous(List<Operation> operations) {
        List<ReadAct.NotUnderstood> found = new ArrayList<>();
        List<Operation> taken = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            if (operations.get(i) instanceof Operation.Move move) {
                taken.addAll(meaningEither(move, operations.subList(i + 1, operations.size())));
            }
        }
        for (Operation operation : taken) {
            if (operations.remove(operation)) {
                found.add(new ReadAct.NotUnderstood(
                        operation.instrument(), new Finding(AMBIGUOUS, operation.evidence())));
            }
        }
        return found;
    }

    /** What one sentence with the move says of an article by the number that the move has just given. */
    private static List<Operation> meaningEither(Operation.Move move, List<Operation> behind) {
        Address to = move.to();
        boolean articles =
                to != null && to.level() == Level.ARTICLE && move.target().level() == Level.ARTICLE;
        if (to == null || !articles || to.number().equals(move.target().number())) {
            return List.of();
        }
        ProvisionNumber given = to.number();
        return behind.stream()
                .takeWhile(operation ->
                        operation.evidence().start() == move.evidence().start())
                .takeWhile(operation -> !moves(operation, given))
                .filter(operation ->
                        places(operation).stream().anyMatch(place -> given.equals(place.numberOf(Level.ARTICLE))))
                .toList();
    }

    /** 第五条改为第六条，第六条改为第七条，修改为…: from here on 第六条 is the old one. */
    private static boolean moves(Operation operation, ProvisionNumber number) {
        return operation instanceof Operation.Move move
                && number.equals(move.target().numberOf(Level.ARTICLE));
    }

    /** The places in which an operation changes words or provisions; empty for others. */
    static List<Address> places(Operation operation) {
        return switch (operation) {
            case Operation.ReplaceProvisions replace -> replace.targets();
            case Operation.ReplaceWords replace -> replace.targets();
            case Operation.DeleteProvisions delete -> delete.targets();
            case Operation.InsertWords insert -> insert.targets();
            default -> List.of();
        };
    }
}
