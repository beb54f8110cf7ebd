package org.yiding.directory.roles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.Tokens;

/** Orders that an administrator gives, and what comes of them. @param token of the administrator */
record Administration(URI endpoint, String token) {

    private static final String USER = "{ user { username roles { role throughGroup grant { grantedBy until } } } }";

    /** Of a security administrator whom Keycloak does not know. */
    static Administration bySecurity(URI endpoint) {
        return new Administration(
                endpoint,
                Tokens.ofUser("01890000-0000-7000-8000-00000000000a", "security-admin", null, "security-admin"));
    }

    /** Of an agency's own administrator. */
    static Administration byAgency(URI endpoint, String agency) {
        return new Administration(
                endpoint,
                Tokens.ofUser("01890000-0000-7000-8000-00000000000b", "agency-admin", agency, "agency-admin"));
    }

    /** An agency of the directory by its name, entered now. */
    String agency(String name) {
        GraphReply reply = GraphClient.at(endpoint)
                .as(Tokens.of("directory-editor"))
                .ask("mutation { createAgency(input: {name: \"" + name + "\", region: \"权州市\"}) { agency { id } } }");
        return reply.at("/createAgency/agency/id").asText();
    }

    GraphReply grant(String user, String role) {
        return grant(user, role, "");
    }

    /** @param further input fields, each behind a comma */
    GraphReply grant(String user, String role, String further) {
        return asked("mutation { grantRole(input: {user: \"" + user + "\", role: " + role + ", reason: \"轮岗\"" + further
                + "}) " + USER + " }");
    }

    GraphReply withdraw(String user, String role) {
        return asked("mutation { withdrawRole(input: {user: \"" + user + "\", role: " + role + ", reason: \"调离\"}) "
                + USER + " }");
    }

    /** @param until null for no end */
    GraphReply limit(String user, String role, @Nullable String until) {
        String end = until == null ? "" : ", until: \"" + until + "\"";
        return asked("mutation { limitRole(input: {user: \"" + user + "\", role: " + role + ", reason: \"借调\"" + end
                + "}) " + USER + " }");
    }

    /** The roles that a user holds, as the graph tells them. */
    List<String> roles(String user) {
        return asked("{ user(id: \"" + user + "\") { roles { role } } }")
                .at("/user/roles")
                .findValuesAsText("role");
    }

    /** The grants of a user, those that have ended among them, as the graph tells them. */
    JsonNode grants(String user) {
        return asked("{ roleGrants(filter: {user: \"" + user
                        + "\"}) { nodes { role grantedBy until reason endedBy endReason agency { name } } } }")
                .at("/roleGrants/nodes");
    }

    GraphReply asked(String document) {
        return GraphClient.at(endpoint).as(token).ask(document, Map.of());
    }

    /** The code of the only error, and its message. */
    static String refusal(GraphReply reply) {
        assertThat(reply.codes()).hasSize(1);
        return reply.codes().getFirst() + " " + reply.messages().getFirst();
    }

    /** What must not have been refused. */
    static JsonNode done(GraphReply reply) {
        assertThat(reply.messages()).isEmpty();
        return reply.at("");
    }
}
