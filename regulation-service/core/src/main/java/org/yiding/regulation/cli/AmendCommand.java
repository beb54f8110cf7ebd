package org.yiding.regulation.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Finding;
import org.yiding.regulation.amending.OperationView;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.amending.apply.Amender;
import org.yiding.regulation.amending.apply.Amendment;
import org.yiding.regulation.text.Instrument;

/** amend BEFORE DECISION: the consolidated text on standard output, what was done and why not on standard error. */
final class AmendCommand {
    private final PrintStream out;
    private final PrintStream err;
    private final List<String> files = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String official;
    private boolean partial;

    AmendCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(List<String> arguments) throws IOException {
        read(arguments);
        Instrument before = Instrument.parse(TextFile.read(files.get(0)));
        ReadAct act = ReadAct.read(TextFile.read(files.get(1)));
        Amendment amendment = Amender.amend(before, act, title, partial);
        for (Amendment.Applied applied : amendment.applied()) {
            err.println("done: " + OperationView.line(applied.operation()));
        }
        amendment.warnings().forEach(warning -> err.println("warning: " + warning));
        for (Finding finding : amendment.refusals()) {
            err.println("refused: " + finding.evidence().point() + " " + finding.reason() + "："
                    + finding.evidence().sentence().replace("\n", "⏎"));
        }
        Instrument after = amendment.text();
        if (after == null) {
            return RegulationCommand.REFUSED;
        }
        out.print(after.print());
        if (official != null) {
            TextCheck.compare(before, after, Instrument.parse(TextFile.read(official)))
                    .forEach(err::println);
        }
        return amendment.refusals().isEmpty() ? RegulationCommand.DONE : RegulationCommand.REFUSED;
    }

    private void read(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--partial" -> partial = true;
                case "--for" -> title = value(arguments, ++i);
                case "--check" -> official = value(arguments, ++i);
                default -> files.add(arguments.get(i));
            }
        }
        if (files.size() != 2) {
            throw new IllegalArgumentException("amend takes the text and the decision");
        }
    }

    private static String value(List<String> arguments, int index) {
        if (index >= arguments.size()) {
            throw new IllegalArgumentException(arguments.getLast() + " needs a value");
        }
        return arguments.get(index);
    }
}
