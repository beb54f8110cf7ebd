package org.yiding.gateway.supergraph;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstTransformer;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.SchemaDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives directives the names of their specifications back. By {@code @link} a schema may import them under other names,
 * or not import them and write the specification's name before theirs.
 */
final class LinkedNames {

    private static final Pattern SPECIFICATION = Pattern.compile(".*/([A-Za-z0-9_-]+)/v\\d+(\\.\\d+)?/?");
    /** The specifications whose directives are read, with those that do not bear the specification's name. */
    private static final Map<String, String> READ = Map.of(
            "inaccessible", "inaccessible",
            "authenticated", "authenticated",
            "requiresScopes", "requiresScopes",
            "policy", "policy",
            "context", "context",
            "cost", "listSize");

    private final Map<String, String> names = new HashMap<>();

    private LinkedNames() {}

    /** The same schema with the directives under the names of their specifications. */
    static Document canonical(Document document) {
        LinkedNames linked = new LinkedNames();
        document.getDefinitionsOfType(SchemaDefinition.class)
                .forEach(schema -> schema.getDirectives("link").forEach(linked::note));
        return linked.names.isEmpty()
                ? document
                : (Document) new AstTransformer().transform(document, linked.renaming());
    }

    private void note(Directive link) {
        Matcher url = SPECIFICATION.matcher(text(value(link, "url")));
        if (!url.matches() || !READ.containsKey(url.group(1))) {
            return;
        }
        String specification = url.group(1);
        String prefix = text(value(link, "as"));
        if (!prefix.isEmpty()) {
            names.put(prefix, specification);
        }
        String inside = READ.getOrDefault(specification, specification);
        names.put((prefix.isEmpty() ? specification : prefix) + "__" + inside, inside);
        if (value(link, "import") instanceof ArrayValue imports) {
            imports.getValues().forEach(this::noteImport);
        }
    }

    private void noteImport(Value<?> imported) {
        if (imported instanceof ObjectValue object) {
            String name = field(object, "name");
            String as = field(object, "as");
            if (!as.isEmpty()) {
                names.put(as.replace("@", ""), name.replace("@", ""));
            }
        }
    }

    private NodeVisitorStub renaming() {
        return new NodeVisitorStub() {
            @Override
            @SuppressWarnings("rawtypes") // as graphql-java has it
            public TraversalControl visitDirective(Directive directive, TraverserContext<Node> context) {
                String name = names.get(directive.getName());
                return name == null
                        ? TraversalControl.CONTINUE
                        : TreeTransformerUtil.changeNode(context, directive.transform(builder -> builder.name(name)));
            }
        };
    }

    private static String field(ObjectValue object, String name) {
        return object.getObjectFields().stream()
                .filter(field -> field.getName().equals(name))
                .map(ObjectField::getValue)
                .map(LinkedNames::text)
                .findFirst()
                .orElse("");
    }

    private static @Nullable Value<?> value(Directive directive, String argument) {
        Argument found = directive.getArgument(argument);
        return found == null ? null : found.getValue();
    }

    private static String text(@Nullable Value<?> value) {
        return value instanceof StringValue string && string.getValue() != null ? string.getValue() : "";
    }
}
