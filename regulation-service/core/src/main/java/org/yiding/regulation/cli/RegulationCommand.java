package org.yiding.regulation.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Entry of the command line over regulations: amend, compare, operations, derive, replay, bisect. */
public final class RegulationCommand {
    /** All was understood and done. */
    static final int DONE = 0;

    /** The arguments or the files could not be read. */
    static final int USAGE = 2;

    /** A sentence was not understood or could not be applied. */
    static final int REFUSED = 3;

    private static final String HELP = """
            usage: amend BEFORE DECISION [--for TITLE] [--partial] [--check OFFICIAL] [renderings]
                         [--akn FILE.xml [--on YYYY-MM-DD] [--region NAME]]
                   compare BEFORE AFTER renderings
                   operations DECISION
                   derive BEFORE AFTER
                   replay FIRST ACT... [--for TITLE]
                   bisect FIRST ACT... --official N=FILE... [--for TITLE]
            renderings: --redline FILE.html --side-by-side FILE.html --table FILE.html|FILE.xlsx
            """;

    private RegulationCommand() {}

    /** Runs one command and ends the process with its exit code: 0 done, 2 wrong arguments, 3 refused. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(List.of(arguments), out, err);
        out.flush();
        System.exit(code);
    }

    /** Runs one command on the given streams and returns its exit code. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty()) {
            err.print(HELP);
            return USAGE;
        }
        List<String> rest = arguments.subList(1, arguments.size());
        try {
            return switch (arguments.getFirst()) {
                case "amend" -> new AmendCommand(out, err).run(rest);
                case "bisect" -> new ReplayCommand(out, err).bisect(rest);
                case "compare" -> CompareCommand.run(rest);
                case "derive" -> new DeriveCommand(out, err).run(rest);
                case "operations" -> new OperationsCommand(out, err).run(rest);
                case "replay" -> new ReplayCommand(out, err).replay(rest);
                default -> {
                    err.print(HELP);
                    yield USAGE;
                }
            };
        } catch (IOException problem) {
            err.println("cannot read: " + problem.getMessage());
            return USAGE;
        } catch (IllegalArgumentException problem) {
            err.println(problem.getMessage());
            err.print(HELP);
            return USAGE;
        }
    }
}
