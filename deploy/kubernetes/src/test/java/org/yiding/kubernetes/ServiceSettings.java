package org.yiding.kubernetes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a service reads of its configuration, as its sources say: its application.properties and its
 * {@code @ConfigMapping} interfaces.
 *
 * @param workload the name of its deployment
 * @param module its folder
 * @param properties its application.properties in production: property to value
 * @param read what its code reads
 */
record ServiceSettings(String workload, Path module, Map<String, String> properties, List<Setting> read) {

    static ServiceSettings of(String workload) {
        Path module = Repository.file(workload).resolve("app");
        return new ServiceSettings(
                workload,
                module,
                propertiesOf(module.resolve("src/main/resources/application.properties")),
                SettingsSource.below(module.resolve("src/main/java")));
    }

    /** Whether a variable sets something that this service's own code or file names. */
    boolean knows(String variable) {
        return properties.keySet().stream()
                        .anyMatch(name -> Environment.variableOf(name).equals(variable))
                || read.stream()
                        .map(Setting::property)
                        .anyMatch(name -> variable.matches(Environment.variableOf(name.replace("*", "0"))
                                .replaceFirst("_0(?=_|$)", "_[A-Z0-9]+")));
    }

    /** The lines of a file of properties as they hold in production. */
    static Map<String, String> propertiesOf(Path path) {
        Properties file = new Properties();
        try {
            file.load(new StringReader(Repository.text(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> properties = new TreeMap<>();
        file.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("%test.") && !name.startsWith("%dev."))
                .forEach(name -> properties.put(name.replace("%prod.", ""), file.getProperty(name)));
        return properties;
    }
}
