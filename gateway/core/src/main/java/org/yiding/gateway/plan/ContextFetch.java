package org.yiding.gateway.plan;

import java.util.List;
import java.util.StringJoiner;

/**
 * How a request asks for entities whose fields take arguments from objects above. The entities are grouped by what they take;
 * each group is a field of its own in the document, so that the document depends on how many groups there are.
 *
 * @param prefix how the names of the request's variables begin
 * @param values one for each argument
 * @param declared the declarations of the client's variables, separated by commas
 * @param selection what is asked of each entity, in braces
 */
public record ContextFetch(String prefix, List<ContextValue> values, String declared, String selection) {

    public ContextFetch {
        values = List.copyOf(values);
    }

    /** The response name of a group. */
    public String alias(int group) {
        return "e" + group;
    }

    /** The variable with the representations of a group. */
    public String representations(int group) {
        return prefix + "_r" + group;
    }

    /** The variable with a group's value of an argument. */
    public String variable(ContextValue value, int group) {
        return value.variable() + "_" + group;
    }

    /** The document for this many groups. */
    public String document(int groups) {
        StringJoiner header = new StringJoiner(",", "query(", "){");
        if (!declared.isEmpty()) {
            header.add(declared);
        }
        StringJoiner body = new StringJoiner(" ");
        for (int group = 0; group < groups; group++) {
            header.add("$" + representations(group) + ":[_Any!]!");
            String asked = selection;
            for (ContextValue value : values) {
                header.add("$" + variable(value, group) + ":" + value.type());
                asked = asked.replace("$" + value.variable() + ".", "$" + variable(value, group));
            }
            body.add(alias(group) + ":_entities(representations:$" + representations(group) + ")" + asked);
        }
        return header.toString() + body + "}";
    }
}
