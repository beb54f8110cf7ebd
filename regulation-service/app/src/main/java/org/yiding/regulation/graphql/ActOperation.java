package org.yiding.regulation.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Operation;
import org.yiding.regulation.amending.OperationView;

/** One step of an amending act. */
@Description("修改文件的一项修改")
public record ActOperation(
        @NonNull @Description("种类，如 replaceWords") String kind,
        @NonNull @Description("所修改的法规文件名称；文件未写明则为空字符串") String instrument,
        @NonNull @Description("所指之处，如“第十条第二款”") String target,
        @Description("原有文字；没有则为空") @Nullable String old,
        @Description("新的文字；没有则为空") @Nullable String replacement,
        @NonNull @Description("文件原句") String sentence,
        @NonNull @Description("文件中的序号，如“三、”；不在任何序号之下则为空字符串") String point) {

    static ActOperation of(Operation operation) {
        OperationView.Row row = OperationView.row(operation);
        return new ActOperation(
                row.kind(),
                operation.instrument(),
                row.target(),
                row.old(),
                row.now(),
                operation.evidence().sentence(),
                operation.evidence().point());
    }
}
