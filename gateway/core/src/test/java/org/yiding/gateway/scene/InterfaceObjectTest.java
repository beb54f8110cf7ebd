package org.yiding.gateway.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.gateway.scene.Asking.sameAsOneSchema;
import static org.yiding.gateway.scene.Asking.services;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interfaces with keys, which other subgraphs see as objects. */
class InterfaceObjectTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ animals { id votes } }",
                "{ animals { votes diet } }",
                "{ animals { ration } }",
                "{ animals { risk ration name } }",
                "{ animals { ... on Lion { mane votes } ... on Penguin { diet } } }",
                "{ popular { votes } }",
                "{ popular { id diet } }",
                "{ popular { __typename votes } }",
                "{ popular { name ... on Lion { mane } } }",
                "{ popular { ... on Penguin { votes swims diet } } }",
                "{ popular { risk } }",
                "{ popular { keeper { id name } } }",
                "{ popular { keeper { __typename name ... on Vet { degree shift } } } }",
                "{ popular { keeper { shift } pen { area guard { name } } } }",
                "{ animals { keeper { shift ... on Warden { keys } } } }",
                "{ animals { pen { guard { id } inmates { diet } } } }",
                "{ animals { pen { guard { __typename shift name } } } }",
                "{ sponsors { loves { id } } }",
                "{ sponsors { loves { name } backs { votes } } }",
                "{ sponsors { backs { __typename ration ... on Lion { mane } } } }",
                "{ anything { ... on Lion { votes } ... on Animal { diet } ... on Pen { area } } }",
                "{ anything { __typename ... on Animal { risk } } }",
                "{ rare { name } }",
                "{ rare { __typename ... on Animal { votes } } }",
                "{ rare { ... on Penguin { ration keeper { name } } } }",
                "{ animal(id: \"tux\") { votes ... on Lion { fans } } }",
                "fragment A on Animal { votes ...B } fragment B on Animal { risk keeper { ... on Warden { keys } } }"
                        + " { popular { ...A } animals { ...B } }",
            })
    void federatedAnswerIsThatOfOneSchema(String operation) {
        sameAsOneSchema("faces", operation);
    }

    @Test
    void interfaceObjectAloneNeedsNoTypes() {
        assertThat(services("faces", "{ popular { id votes diet } }")).containsExactly("votes", "diets");
    }

    @Test
    void typesAreAskedOfTheInterfacesOwner() {
        assertThat(services("faces", "{ popular { __typename votes } }")).containsExactly("votes", "animals");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{ sponsors { invitation } }", "{ sponsors { seats } }", "{ sponsors { seats invitation } }"})
    void requirementThroughAnInterfaceObjectTellsTheConcreteTypes(String operation) {
        sameAsOneSchema("faces", operation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ users { id name username } }",
                "{ users { ... on User { age id name username } } }",
                "{ others { ... on User { id name username age } __typename } }",
                "{ others { id username } }",
                "{ others { id name username __typename } }",
                "{ others { ... on Bot { username } } }",
            })
    void requiredFieldOfAnInterfaceObjectIsNeverItsOwn(String operation) {
        // Hive's composition prints it as if it were.
        sameAsOneSchema("named", operation);
    }
}
