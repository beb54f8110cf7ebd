package org.yiding.regulation.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiding.regulation.amending.OperationView;
import org.yiding.regulation.amending.ReadAct;

/** operations DECISION: what an act orders, as JSON, without any text to apply it to. */
final class OperationsCommand {
    private final PrintStream out;
    private final PrintStream err;

    OperationsCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(List<String> arguments) throws IOException {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException("operations takes one file");
        }
        ReadAct act = ReadAct.read(TextFile.read(arguments.getFirst()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", act.title());
        json.put("instruments", act.instruments());
        json.put(
                "operations", act.operations().stream().map(OperationView::json).toList());
        json.put(
                "notUnderstood",
                act.notUnderstood().stream().map(OperationsCommand::json).toList());
        out.print(Json.write(json));
        act.notUnderstood()
                .forEach(sentence -> err.println("not understood: "
                        + sentence.finding().reason() + ": "
                        + sentence.finding().evidence().sentence()));
        return act.notUnderstood().isEmpty() ? RegulationCommand.DONE : RegulationCommand.REFUSED;
    }

    private static Map<String, Object> json(ReadAct.NotUnderstood sentence) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sentence", sentence.finding().evidence().sentence());
        json.put("reason", sentence.finding().reason());
        json.put("instrument", sentence.instrument());
        json.put("start", sentence.finding().evidence().start());
        json.put("end", sentence.finding().evidence().end());
        return json;
    }
}
