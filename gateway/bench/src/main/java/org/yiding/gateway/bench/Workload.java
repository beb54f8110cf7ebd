package org.yiding.gateway.bench;

/**
 * What is asked.
 *
 * @param name as printed
 * @param query without a quotation mark, since it is put into JSON as it is
 */
record Workload(String name, String query) {

    static final Workload PASSTHROUGH = new Workload(
            "passthrough", "query($id: ID!) { meeting(id: $id) { ordinal title heldOn items { number title } } }");

    static final Workload MEETING = new Workload(
            "meeting",
            "query($id: ID!) { meeting(id: $id) { ordinal title heldOn chair { name post } attendees { name post }"
                    + " items { number title documents { title regulation { title stage pages drafter { name code } } }"
                    + " assignments { asWritten dueOn agency { name code } person { name post } } } } }");

    static final Workload LARGE = new Workload("1 MB", "query { archive { number title text } }");
}
