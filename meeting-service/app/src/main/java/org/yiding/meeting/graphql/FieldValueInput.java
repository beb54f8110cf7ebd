package org.yiding.meeting.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.service.FieldChange;

/** That a value holds in a field. */
@Input("FieldValueInput")
@Description("字段及其值")
public record FieldValueInput(
        @Description("字段") @NonNull FactField field,

        @Description("值：日期用 ISO-8601，枚举用其名，列表每行一项；空则表示未写明") @Nullable
        String value) {

    FieldChange change() {
        return new FieldChange(field, value);
    }
}
