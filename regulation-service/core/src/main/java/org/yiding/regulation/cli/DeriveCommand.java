package org.yiding.regulation.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.yiding.regulation.amending.derive.Derivation;
import org.yiding.regulation.text.Instrument;

/** derive BEFORE AFTER: the draft decision on standard output, only where applying it gives the second text. */
final class DeriveCommand {
    private final PrintStream out;
    private final PrintStream err;

    DeriveCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(List<String> arguments) throws IOException {
        if (arguments.size() != 2) {
            throw new IllegalArgumentException("derive takes two texts");
        }
        Instrument before = Instrument.parse(TextFile.read(arguments.get(0)));
        Instrument after = Instrument.parse(TextFile.read(arguments.get(1)));
        Derivation.Draft draft = Derivation.derive(before, after);
        if (!draft.verified()) {
            err.println("refused: no decision could be proved to lead from the first text to the second");
            return RegulationCommand.REFUSED;
        }
        out.print(draft.act());
        return RegulationCommand.DONE;
    }
}
