package org.yiding.audit.graphql;

import io.smallrye.graphql.api.federation.Shareable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.model.Actor;
import org.yiding.audit.model.AuditEntry;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.model.AuditOutcome;
import org.yiding.audit.model.AuditRecord;

/** A record of the trail. Every service publishes the same type, hence shareable. */
@Shareable
@Type("AuditRecord")
@Description("审计记录")
public record ShownRecord(
        @NonNull @Description("所属服务的记录链") String chain,
        @Description("在链中的位置，自 1 起连续") long position,
        @NonNull @Description("记录的时刻") Instant recordedAt,
        @NonNull @Description("类别") AuditKind kind,
        @NonNull @Description("结果") AuditOutcome outcome,
        @Description("操作者的标识（令牌中的 sub）") @Nullable String subject,
        @Description("操作者的用户名") @Nullable String name,
        @NonNull @Description("操作者的角色") List<@NonNull String> roles,
        @Description("客户端地址") @Nullable String address,
        @Description("请求标识") @Nullable String requestId,
        @Description("链路标识（W3C Trace Context）") @Nullable String traceParent,
        @NonNull @Description("操作") String operation,
        @NonNull @Description("对象，请求所指的在前") List<@NonNull ShownObject> objects,
        @Description("目的或拒绝的理由") @Nullable String reason,
        @Description("请求的内容（JSON），个人信息已遮蔽") @Nullable String request,
        @Description("变更前（JSON，按对象），个人信息已遮蔽") @Nullable String before,
        @Description("变更后（JSON，按对象），个人信息已遮蔽") @Nullable String after,
        @NonNull @Description("摘要算法") String digest,
        @NonNull @Description("前一记录的摘要") String previous,
        @NonNull @Description("本记录的摘要") String hash) {

    static ShownRecord of(AuditRecord record) {
        AuditEntry entry = record.entry();
        Actor actor = entry.actor();
        return new ShownRecord(
                record.chain(),
                record.position(),
                record.recordedAt(),
                entry.kind(),
                entry.outcome(),
                actor.subject(),
                actor.name(),
                actor.roles(),
                actor.address(),
                actor.requestId(),
                actor.traceParent(),
                entry.operation(),
                entry.objects().stream().map(ShownObject::of).toList(),
                entry.reason(),
                entry.request(),
                entry.before(),
                entry.after(),
                record.link().digest(),
                record.link().previous(),
                record.link().hash());
    }
}
