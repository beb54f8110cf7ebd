package org.yiding.directory.graphql.personal;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.directory.personal.PersonalDatumKind;

/** A value of a person. */
@Description("待记录的个人信息；同一种类只存一项，以新代旧")
@Input("RecordPersonalDataInput")
public record RecordPersonalDataInput(
        @NonNull @Description("人员的标识") String personId,
        @NonNull @Description("种类") PersonalDatumKind kind,
        @NonNull @Description("内容") String value) {

    /** Without the value: wherever it is written to, nobody reads it. */
    @Override
    public String toString() {
        return "RecordPersonalDataInput[" + personId + ", " + kind + "]";
    }
}
