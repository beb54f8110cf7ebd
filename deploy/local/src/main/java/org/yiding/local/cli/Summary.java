package org.yiding.local.cli;

import java.util.List;
import org.yiding.local.Progress;
import org.yiding.local.suite.Addresses;
import org.yiding.local.suite.DemonstrationUsers;
import org.yiding.local.suite.GraphQuestion.Answer;
import org.yiding.local.suite.RunningSuite;
import org.yiding.local.suite.SuiteQueries;

/** What a person sees when the suite is up: addresses, sign-ins, a query and its answer. */
final class Summary {

    private static final int ANSWER_LINES = 60;

    private final Progress progress;
    private final RunningSuite suite;

    Summary(Progress progress, RunningSuite suite) {
        this.progress = progress;
        this.suite = suite;
    }

    /**
     * Shows it.
     *
     * @param answer of the sample query, abridged where it is long
     */
    void show(Answer answer) {
        query(answer);
        addresses(suite.addresses());
        users();
        progress.say("");
        progress.say("Yiding is up. Ctrl-C or ./yiding down stops it.");
    }

    private void query(Answer answer) {
        progress.say("");
        progress.say("The sample query, as reader:");
        SuiteQueries.meetingRecord().lines().forEach(line -> progress.say("    " + line));
        progress.say("and its answer:");
        List<String> lines = Json.pretty(answer.body()).lines().toList();
        lines.stream().limit(ANSWER_LINES).forEach(line -> progress.say("    " + line));
        if (lines.size() > ANSWER_LINES) {
            progress.say("    ... and " + (lines.size() - ANSWER_LINES)
                    + " lines more; ./yiding query FILE prints the whole answer.");
        }
    }

    private void addresses(Addresses addresses) {
        progress.say("");
        progress.say("Addresses");
        progress.say("    graph       " + addresses.gateway());
        progress.say("    try it      " + addresses.gateway().resolve("/graphiql"));
        addresses.services().forEach((name, origin) -> progress.say(String.format("    %-11s %s", name, origin)));
        progress.say("    sign-in     " + addresses.issuer());
        progress.say("    state       " + suite.state().root());
    }

    private void users() {
        progress.say("");
        progress.say("Demonstration users (name = role), with their passwords; ./yiding token ROLE prints a token");
        for (String role : DemonstrationUsers.ROLES) {
            String password = DemonstrationUsers.password(suite.secrets(), role);
            progress.say(String.format("    %-17s %s", role, password));
        }
    }
}
