package org.yiding.meeting.graphql;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.ItemKind;

/** An agenda item; what hangs on it is in {@link ItemFields}. */
@Key(fields = @FieldSet("id"))
@Description("议题")
public record AgendaItem(
        @Description("编号") @NonNull String id,
        @Description("序号，自1起") int number,
        @Description("审议、听取汇报、研究或传达学习") @NonNull ItemKind kind,
        @Description("议题标题") @Nullable String title) {}
