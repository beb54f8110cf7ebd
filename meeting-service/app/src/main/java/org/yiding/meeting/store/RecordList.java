package org.yiding.meeting.store;

/** The lists of records that hang on things which other services own, the latest meeting first. */
public enum RecordList {
    ASSIGNMENTS_OF_AGENCY("""
            assignment f
            join resolution r on r.id = f.resolution_id
            join agenda_item i on i.id = r.item_id
            join meeting m on m.id = i.meeting_id""", "f.agency_id = k.key"),
    ATTENDANCES_OF_AGENCY("attendance f join meeting m on m.id = f.meeting_id", "f.agency_id = k.key"),
    ATTENDANCES_OF_PERSON("attendance f join meeting m on m.id = f.meeting_id", "f.person_id = k.key"),
    RESOLUTIONS_OF_REGULATION(
            """
            resolution f
            join agenda_item i on i.id = f.item_id
            join meeting m on m.id = i.meeting_id""",
            "f.id in (select d.resolution_id from document_reference d where d.regulation_id = k.key and not d.removed)");

    private final String tables;
    private final String ofKey;

    RecordList(String tables, String ofKey) {
        this.tables = tables;
        this.ofKey = ofKey;
    }

    /** The from clause: the record is {@code f}, its meeting {@code m}. */
    String tables() {
        return tables;
    }

    /** The condition that ties {@code f} to the key {@code k.key}. */
    String ofKey() {
        return ofKey;
    }
}
