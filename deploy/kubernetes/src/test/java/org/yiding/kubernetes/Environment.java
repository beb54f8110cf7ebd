package org.yiding.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The environment variables of a container. */
final class Environment {

    private Environment() {}

    /** Name to value; the value of a reference is empty. */
    static Map<String, String> of(Container container) {
        Map<String, String> values = new LinkedHashMap<>();
        for (EnvVar variable : container.getEnv()) {
            values.put(variable.getName(), variable.getValue() == null ? "" : variable.getValue());
        }
        return values;
    }

    /** The variable that sets a property, by MicroProfile Config's rule. */
    static String variableOf(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
