package org.yiding.regulation.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Finding;
import org.yiding.regulation.amending.OperationView;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.amending.apply.Amender;
import org.yiding.regulation.amending.apply.Amendment;
import org.yiding.regulation.rendering.Causes;
import org.yiding.regulation.rendering.Redline;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.witness.WitnessCheck;

/** amend BEFORE DECISION: the consolidated text on standard output, what was done and why not on standard error. */
final class AmendCommand {
    private final PrintStream out;
    private final PrintStream err;

    AmendCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(List<String> words) throws IOException {
        Arguments arguments = new Arguments(
                words, Set.of("--partial"), Renderings.with("--for", "--check", "--akn", "--on", "--region"));
        if (arguments.files().size() != 2) {
            throw new IllegalArgumentException("amend takes the text and the decision");
        }
        Renderings renderings = new Renderings(arguments);
        Instrument before = Instrument.parse(TextFile.read(arguments.files().get(0)));
        String actText = TextFile.read(arguments.files().get(1));
        ReadAct act = ReadAct.read(actText);
        String title = arguments.value("--for");
        String official = arguments.value("--check");
        Instrument published = official == null ? null : Instrument.parse(TextFile.read(official));
        Amendment amendment = Amender.amend(before, act, title, arguments.has("--partial"));
        report(amendment, err);
        Instrument after = amendment.text();
        if (after != null) {
            renderings.write(
                    new Redline.Side("修改前", before), new Redline.Side("修改后", after), Causes.of(act.title(), amendment));
            if (arguments.has("--akn")) {
                new AknFile(arguments).write(before, act, actText, amendment, after);
            }
            out.print(after.print());
        }
        if (published != null) {
            // What was not understood shows itself in what the rest of the act gives, though that is not printed.
            check(before, published, after == null ? Amender.amend(before, act, title, true) : amendment);
        }
        return after != null && amendment.refusals().isEmpty() ? RegulationCommand.DONE : RegulationCommand.REFUSED;
    }

    private void check(Instrument before, Instrument published, Amendment amendment) {
        @Nullable Instrument ours = amendment.text();
        CheckReport.write(WitnessCheck.check(before, ours == null ? before : ours, published, amendment), err);
    }

    static void report(Amendment amendment, PrintStream err) {
        for (Amendment.Applied applied : amendment.applied()) {
            err.println("done: " + OperationView.line(applied.operation()));
        }
        amendment.warnings().forEach(warning -> err.println("warning: " + warning));
        for (Finding finding : amendment.refusals()) {
            err.println("refused: " + finding.evidence().point() + " " + finding.reason() + "："
                    + finding.evidence().sentence().replace("\n", "⏎"));
        }
    }
}
