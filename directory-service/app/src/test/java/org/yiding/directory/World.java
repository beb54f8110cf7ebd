package org.yiding.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.Tokens;

/**
 * Agencies of one region that a directory editor enters, and the reforms that are made of them. Every test speaks of a
 * region of its own.
 */
record World(URI endpoint, String region) {

    /** Enters an agency and gives its id. @param further input fields, each behind a comma */
    String agency(String name, String further) {
        return mutated("createAgency(input: {name: \"" + name + "\", region: \"" + region + "\"" + further
                        + "}) { agency { id } }")
                .at("/agency/id")
                .asText();
    }

    JsonNode preview(String reform) {
        return asked("{ previewReform(input: {" + reform + "}) { basis problems { step message remedy }"
                        + " becomings { step kind ends into matter account agency { name } } } }")
                .at("/previewReform");
    }

    /** Applies a reform with the basis of a fresh preview and gives its id. */
    String applied(String reform) {
        return mutated(application(reform, preview(reform).path("basis").asText()))
                .at("/reform/id")
                .asText();
    }

    static String application(String reform, String basis) {
        return "applyReform(input: {" + reform + "}, basis: \"" + basis + "\") { reform { id account } }";
    }

    GraphReply undo(String reform) {
        return editor().ask("mutation { undoReform(id: \"" + reform
                + "\", reason: \"录入有误\") { reform { undoneBy undoneBecause account } } }");
    }

    /** The names of the region's agencies on a day. */
    List<String> names(String day) {
        return asked("{ agencies(filter: {region: \"" + region + "\"}, asOf: \"" + day
                        + "\", first: 200) { nodes { name } } }")
                .at("/agencies/nodes")
                .findValuesAsText("name");
    }

    /** An agency on a day. @param selection the fields to give */
    JsonNode agencyOn(String id, String day, String selection) {
        return asked("{ agency(id: \"" + id + "\", asOf: \"" + day + "\") { " + selection + " } }")
                .at("/agency");
    }

    /** What a mutation answers, which must not be refused. */
    JsonNode mutated(String mutation) {
        String field = mutation.substring(0, mutation.indexOf('('));
        return asked("mutation { " + mutation + " }").at("/" + field);
    }

    GraphReply asked(String document) {
        GraphReply reply = editor().ask(document, Map.of());
        assertThat(reply.messages()).as(document).isEmpty();
        return reply;
    }

    GraphClient editor() {
        return GraphClient.at(endpoint).as(Tokens.of("directory-editor"));
    }
}
