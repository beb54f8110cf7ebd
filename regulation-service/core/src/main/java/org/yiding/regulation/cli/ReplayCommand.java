package org.yiding.regulation.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yiding.regulation.history.ChainAct;
import org.yiding.regulation.history.Replay;
import org.yiding.regulation.history.Replayed;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.witness.Bisect;
import org.yiding.regulation.witness.Parting;

/**
 * replay FIRST ACT…: the text after a whole chain. bisect FIRST ACT… --official N=FILE: the act after which the chain
 * and published texts part; N is the number of the act after which the published text holds, 0 for the first text.
 */
final class ReplayCommand {
    private final PrintStream out;
    private final PrintStream err;

    ReplayCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int replay(List<String> words) throws IOException {
        Arguments arguments = new Arguments(words, Set.of(), Set.of("--for"));
        Replayed replayed = replayed(arguments, "replay");
        for (Replayed.Step step : replayed.steps()) {
            err.println("act: " + step.act().id());
            AmendCommand.report(step.amendment(), err);
        }
        if (replayed.stop() != null) {
            return stopped(replayed.stop());
        }
        out.print(replayed.text().print());
        return RegulationCommand.DONE;
    }

    int bisect(List<String> words) throws IOException {
        Arguments arguments = new Arguments(words, Set.of(), Set.of("--for", "--official"));
        Replayed replayed = replayed(arguments, "bisect");
        Map<Integer, Instrument> witnesses = new HashMap<>();
        for (String official : arguments.all("--official")) {
            witness(official, arguments.files().size() - 1, replayed.steps().size(), witnesses);
        }
        Optional<Parting> parting = Bisect.part(replayed, witnesses);
        parting.ifPresentOrElse(
                found -> report(found, arguments.files()),
                () -> out.println("the chain and the published texts agree"));
        if (replayed.stop() != null) {
            return stopped(replayed.stop());
        }
        return parting.isPresent() ? RegulationCommand.REFUSED : RegulationCommand.DONE;
    }

    private static Replayed replayed(Arguments arguments, String command) throws IOException {
        List<String> files = arguments.files();
        if (files.size() < 2) {
            throw new IllegalArgumentException(command + " takes the first text and the acts in their order");
        }
        List<ChainAct> acts = new ArrayList<>();
        for (int i = 1; i < files.size(); i++) {
            acts.add(ChainAct.read(i + " " + files.get(i), TextFile.read(files.get(i))));
        }
        return Replay.replay(Instrument.parse(TextFile.read(files.getFirst())), arguments.value("--for"), acts);
    }

    private void witness(String given, int acts, int applied, Map<Integer, Instrument> witnesses) throws IOException {
        int sign = given.indexOf('=');
        if (sign < 1 || !given.substring(0, sign).matches("\\d{1,6}")) {
            throw new IllegalArgumentException("--official takes the number of an act and a file: 2=after-2.txt");
        }
        int number = Integer.parseInt(given.substring(0, sign));
        if (number > acts) {
            throw new IllegalArgumentException("there is no act " + number + ": " + acts + " are given");
        }
        Instrument text = Instrument.parse(TextFile.read(given.substring(sign + 1)));
        if (number > applied) {
            err.println("not compared, as the chain stops before: " + given);
        } else {
            witnesses.put(number, text);
        }
    }

    private int stopped(Replayed.Stop stop) {
        err.println("stopped at act: " + stop.act().id());
        AmendCommand.report(stop.amendment(), err);
        return RegulationCommand.REFUSED;
    }

    private void report(Parting parting, List<String> files) {
        out.println(
                parting.act() == 0
                        ? "they part before any act"
                        : "they part at act " + parting.act() + ": " + files.get(parting.act()));
        for (Parting.Trace trace : parting.traces()) {
            CheckReport.write(trace.difference(), err);
            err.println("  traced:   "
                    + switch (trace.reason()) {
                        case NOT_CARRIED_OUT -> "the published text has the words from before act " + trace.act();
                        case LAST_CHANGE -> "act " + trace.act() + " is the last to speak of the place";
                        case NO_ACT -> "no act speaks of the place";
                    });
        }
    }
}
