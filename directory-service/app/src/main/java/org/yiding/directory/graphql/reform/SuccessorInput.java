package org.yiding.directory.graphql.reform;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.graphql.Words;
import org.yiding.directory.service.Ids;
import org.yiding.directory.service.editing.AgencyChecks;
import org.yiding.directory.succession.Successor;
import org.yiding.support.error.InvalidInputException;

/** What an agency becomes. */
@Description("去向：已有单位的标识，或新单位的全称（更名时为新的全称），二者择一。同一次改革中全称相同的新单位是同一单位。")
@Input("SuccessorInput")
public record SuccessorInput(
        @Description("已有单位的标识") @Nullable String agency,
        @Description("全称") @Nullable String name,
        @Description("简称") @Nullable List<@Nullable String> abbreviations) {

    Successor successor(String field) {
        if ((agency == null) == (name == null)) {
            throw new InvalidInputException(
                    field, field + " names a known agency and a new one, or neither.", "Send either agency or name.");
        }
        if (agency != null) {
            return new Successor.Known(Ids.required(field + ".agency", agency));
        }
        List<String> shortForms = Words.of(field + ".abbreviations", abbreviations);
        return new Successor.Named(
                AgencyChecks.name(field + ".name", String.valueOf(name)),
                AgencyChecks.names(field + ".abbreviations", shortForms));
    }
}
