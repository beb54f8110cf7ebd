package org.yiding.regulation.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.yiding.regulation.rendering.Causes;
import org.yiding.regulation.rendering.Redline.Side;
import org.yiding.regulation.text.Instrument;

/** compare BEFORE AFTER: the renderings of any two texts, which need not have an act between them. */
final class CompareCommand {
    private CompareCommand() {}

    static int run(List<String> words) throws IOException {
        Arguments arguments = new Arguments(words, Set.of(), Renderings.with());
        Renderings renderings = new Renderings(arguments);
        if (arguments.files().size() != 2 || renderings.isEmpty()) {
            throw new IllegalArgumentException("compare takes two texts and what is to be written");
        }
        renderings.write(
                new Side("修改前", Instrument.parse(TextFile.read(arguments.files().get(0)))),
                new Side("修改后", Instrument.parse(TextFile.read(arguments.files().get(1)))),
                Causes.unknown());
        return RegulationCommand.DONE;
    }
}
