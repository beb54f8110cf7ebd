package org.yiding.kubernetes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service reads of its configuration, as its sources say: its application.properties and its
 * {@code @ConfigMapping} interfaces.
 *
 * @param workload the name of its deployment
 * @param module its folder
 * @param properties its application.properties in production: property to value
 * @param mapped the properties of its mappings; a part that is a name of the operator's choice is {@code *}
 */
record ServiceSettings(String workload, Path module, Map<String, String> properties, Set<String> mapped) {

    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([a-z.-]+)\"\\)");
    private static final Pattern MEMBER =
            Pattern.compile("^(?:    )+([\\w<>?.@ ]+?(?:, ?\\w+>)?) (\\w+)\\(\\);$", Pattern.MULTILINE);
    private static final Pattern NESTED =
            Pattern.compile("^    interface (\\w+) \\{$(.*?)^    }$", Pattern.MULTILINE | Pattern.DOTALL);

    static ServiceSettings of(String workload) {
        Path module = Repository.file(workload).resolve("app");
        Set<String> mapped = new TreeSet<>();
        for (Path file : Repository.filesBelow(module.resolve("src/main/java"))) {
            mapped.addAll(mappedIn(Repository.text(file)));
        }
        return new ServiceSettings(workload, module, propertiesOf(module), mapped);
    }

    /** Whether a variable sets something that this service's own code or file names. */
    boolean knows(String variable) {
        return properties.keySet().stream()
                        .anyMatch(name -> Environment.variableOf(name).equals(variable))
                || mapped.stream()
                        .anyMatch(name -> variable.matches(
                                Environment.variableOf(name.replace("*", "0")).replace("_0_", "_[A-Z]+_")));
    }

    private static Map<String, String> propertiesOf(Path module) {
        Properties file = new Properties();
        try {
            file.load(new StringReader(Repository.text(module.resolve("src/main/resources/application.properties"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> properties = new TreeMap<>();
        file.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("%test.") && !name.startsWith("%dev."))
                .forEach(name -> properties.put(name.replace("%prod.", ""), file.getProperty(name)));
        return properties;
    }

    private static Set<String> mappedIn(String source) {
        Matcher prefix = PREFIX.matcher(source);
        if (!prefix.find()) {
            return Set.of();
        }
        Map<String, String> nested = new TreeMap<>();
        NESTED.matcher(source).results().forEach(found -> nested.put(found.group(1), found.group(2)));
        String body = NESTED.matcher(source.substring(prefix.end())).replaceAll("");
        return members(prefix.group(1), body, nested);
    }

    private static Set<String> members(String prefix, String body, Map<String, String> nested) {
        Set<String> names = new TreeSet<>();
        MEMBER.matcher(body).results().forEach(member -> {
            String name = prefix + "." + kebab(member.group(2));
            String type = member.group(1).replaceAll("^Map<String, (\\w+)>$", "$1");
            String below = member.group(1).startsWith("Map<") ? name + ".*" : name;
            if (nested.containsKey(type)) {
                names.addAll(members(below, nested.get(type), nested));
            } else {
                names.add(below);
            }
        });
        return names;
    }

    private static String kebab(String member) {
        return member.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
