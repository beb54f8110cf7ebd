package org.yiding.local.release;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a new schema the release before could not work beside: whatever it reads must still be there as it was, and
 * whatever it writes must still be taken. Only then can the two run side by side, and a roll-back leave the schema alone.
 */
final class Expansion {

    private final Schema before;
    private final Schema after;
    private final List<String> objections = new ArrayList<>();

    private Expansion(Schema before, Schema after) {
        this.before = before;
        this.after = after;
    }

    /** One line for each thing that is no mere expansion; empty where all is. */
    static List<String> objections(Schema before, Schema after) {
        Expansion expansion = new Expansion(before, after);
        before.columns().keySet().forEach(expansion::lookAtOldColumn);
        after.columns().keySet().stream()
                .filter(name -> !before.columns().containsKey(name))
                .forEach(expansion::lookAtNewColumn);
        after.rules().keySet().forEach(expansion::lookAtRule);
        before.functions().forEach(expansion::lookAtFunction);
        return List.copyOf(expansion.objections);
    }

    private void lookAtOldColumn(String name) {
        Schema.Column was = before.columns().get(name);
        Schema.Column is = after.columns().get(name);
        if (is == null) {
            objections.add(name + " is gone: keep it until the release after this one.");
            return;
        }
        if (!is.type().equals(was.type())) {
            objections.add(name + " was " + was.type() + " and is " + is.type() + ": add another column.");
        }
        if (is.required() && !was.required()) {
            objections.add(name + " takes no null any more: require it in the release after this one.");
        }
        if (was.filled() && is.required() && !is.filled()) {
            objections.add(name + " does not fill itself any more: keep its default.");
        }
    }

    private void lookAtNewColumn(String name) {
        Schema.Column is = after.columns().get(name);
        if (is != null && is.required() && !is.filled() && before.hasTable(tableOf(name))) {
            objections.add(name + " is new and required: give it a default, or let it be null.");
        }
    }

    private void lookAtRule(String name) {
        String definition = after.rules().get(name);
        String table = name.substring(0, name.indexOf(':'));
        if (before.hasTable(table)
                && !String.valueOf(definition).equals(before.rules().get(name))) {
            objections.add(name + " refuses what was taken before: " + definition);
        }
    }

    private void lookAtFunction(String name, String result) {
        if (!result.equals(after.functions().get(name))) {
            objections.add(name + " is gone or returns something else: add another function.");
        }
    }

    private static String tableOf(String column) {
        return column.substring(0, column.lastIndexOf('.'));
    }
}
