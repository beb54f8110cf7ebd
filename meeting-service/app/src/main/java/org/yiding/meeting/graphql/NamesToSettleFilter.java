package org.yiding.meeting.graphql;

import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.store.OpenNameSearch;

/** Which names a client asks for; what is left out asks for any. */
@Input("NamesToSettleFilter")
@Description("待认定称谓的筛选条件，各条件须同时满足")
public record NamesToSettleFilter(
        @Description("只列该会议的称谓") @Nullable String meeting,
        @Description("称谓中出现的文字") @Nullable String text,
        @Description("把握，默认存疑") @Nullable Confidence confidence) {

    static final NamesToSettleFilter NONE = new NamesToSettleFilter(null, null, null);

    OpenNameSearch search() {
        return new OpenNameSearch(
                meeting == null ? null : Keys.required("meeting", meeting),
                text,
                Objects.requireNonNullElse(confidence, Confidence.UNSURE));
    }
}
