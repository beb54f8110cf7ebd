package org.yiding.directory.graphql;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.directory.store.PersonEntity;

/**
 * Someone whom a record names.
 *
 * @param asOf not part of the graph: the day by which the agencies of the person's appointments are called
 */
@Key(fields = @FieldSet("id"))
@Description("人员：记录中提到的人。同名者无证据不合并。")
public record Person(
        @NonNull @Description("标识，不透明") String id,
        @NonNull @Description("姓名") String name,
        @Description("是否暂定：由文件自动登记、尚未经人确认") boolean provisional,
        @Description("版本：人工修改一次加一，修改时须写明所见的版本") int version,
        @Ignore LocalDate asOf) {

    public static Person of(PersonEntity entity, LocalDate asOf) {
        return new Person(entity.id().toString(), entity.name(), entity.provisional(), entity.version(), asOf);
    }
}
