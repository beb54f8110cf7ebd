package org.yiding.regulation.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words behind a command: files in order, options with a value (the last one counts, or all of them), switches. */
final class Arguments {
    private final List<String> files = new ArrayList<>();
    private final Map<String, List<String>> values = new HashMap<>();

    /**
     * Sorts the words.
     *
     * @param switches options without a value
     * @param options options that take the word behind them
     * @throws IllegalArgumentException for an option that is none of these, or lacks its value
     */
    Arguments(List<String> words, Set<String> switches, Set<String> options) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (switches.contains(word)) {
                values.put(word, List.of());
            } else if (options.contains(word)) {
                if (++i >= words.size()) {
                    throw new IllegalArgumentException(word + " needs a value");
                }
                values.computeIfAbsent(word, key -> new ArrayList<>()).add(words.get(i));
            } else if (word.startsWith("--")) {
                throw new IllegalArgumentException("there is no option " + word);
            } else {
                files.add(word);
            }
        }
    }

    List<String> files() {
        return files;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    List<String> all(String option) {
        return values.getOrDefault(option, List.of());
    }

    @Nullable
    String value(String option) {
        List<String> given = all(option);
        return given.isEmpty() ? null : given.getLast();
    }
}
