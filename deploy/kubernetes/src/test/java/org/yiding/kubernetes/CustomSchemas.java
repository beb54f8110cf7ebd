package org.yiding.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The schemas of the operators' custom resources, written down in {@code src/test/resources/crd} from their
 * documentation. Every object in them is closed where it does not say that it keeps unknown fields, which is what a
 * server does under {@code --validate=strict}.
 */
final class CustomSchemas {

    private static final List<JsonNode> DEFINITIONS =
            Repository.filesBelow(Repository.file("deploy/kubernetes/src/test/resources/crd")).stream()
                    .flatMap(file -> Overlay.documents(Repository.text(file)).stream())
                    .toList();

    private static final Map<String, JsonSchema> SCHEMAS =
            DEFINITIONS.stream().collect(Collectors.toUnmodifiableMap(CustomSchemas::typeOf, CustomSchemas::schema));

    private CustomSchemas() {}

    /** The definitions as they would be installed. */
    static List<JsonNode> definitions() {
        return DEFINITIONS;
    }

    /** What the schema of the object's type says against it; a type without a schema is a violation. */
    static List<String> violations(JsonNode object) {
        JsonSchema schema = SCHEMAS.get(StrictReader.typeOf(object));
        if (schema == null) {
            return List.of("no model and no schema for " + StrictReader.typeOf(object));
        }
        return schema.validate(object).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }

    private static String typeOf(JsonNode definition) {
        return definition.at("/spec/group").asText()
                + "/" + definition.at("/spec/versions/0/name").asText()
                + "/" + definition.at("/spec/names/kind").asText();
    }

    private static JsonSchema schema(JsonNode definition) {
        JsonNode schema =
                definition.at("/spec/versions/0/schema/openAPIV3Schema").deepCopy();
        close(schema);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(schema);
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("type").asText().equals("object")
                && !object.has("additionalProperties")
                && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
            object.put("additionalProperties", false);
        }
        schema.path("properties").forEach(CustomSchemas::close);
        if (schema.has("items")) {
            close(schema.path("items"));
        }
        if (schema.path("additionalProperties").isObject()) {
            close(schema.path("additionalProperties"));
        }
    }
}
