package org.yiding.local.suite;

import java.util.Map;

/** A person with a mobile number, as a directory editor enters them. */
final class GuardedPerson {

    private GuardedPerson() {}

    /** Enters one whose number is 13900001234 and gives the person's id. */
    static String withAMobileNumber(RunningSuite suite) {
        String person = suite.ask(
                        "directory-editor",
                        "mutation { createPerson(input: {name: \"江临\"}) { person { id } } }",
                        Map.of())
                .body()
                .at("/data/createPerson/person/id")
                .asText();
        suite.ask(
                "directory-editor",
                "mutation { recordPersonalData(input: {personId: \"" + person
                        + "\", kind: MOBILE, value: \"13900001234\"}) { person { id } } }",
                Map.of());
        return person;
    }

    /** The mutation that shows the number. */
    static String reveal(String person) {
        return "mutation { revealPersonalData(input: {personId: \"" + person
                + "\", kinds: [MOBILE], purpose: CONTACT, reason: \"通知会议改期\"}) { data { value } } }";
    }
}
