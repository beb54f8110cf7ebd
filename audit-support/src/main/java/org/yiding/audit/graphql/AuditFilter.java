package org.yiding.audit.graphql;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.model.AuditOutcome;
import org.yiding.audit.store.AuditCriteria;

/** Which records of a trail are asked for. */
@Input("AuditFilter")
@Description("审计记录的筛选条件；各条件须同时满足")
public record AuditFilter(
        @Description("操作者的标识（令牌中的 sub）") @Nullable String subject,
        @Description("操作者的用户名") @Nullable String name,
        @Description("类别") @Nullable AuditKind kind,
        @Description("结果") @Nullable AuditOutcome outcome,
        @Description("操作") @Nullable String operation,
        @Description("对象的类型") @Nullable String objectType,
        @Description("对象的标识") @Nullable String objectId,
        @Description("客户端地址") @Nullable String address,
        @Description("请求标识") @Nullable String requestId,
        @Description("自该时刻起") @Nullable Instant from,
        @Description("至该时刻前") @Nullable Instant to) {

    /** What is asked for. */
    public AuditCriteria criteria() {
        return new AuditCriteria(
                subject, name, kind, outcome, operation, objectType, objectId, address, requestId, from, to);
    }

    /** What was said, as it is recorded. */
    public Map<String, Object> said() {
        Map<String, Object> said = new LinkedHashMap<>();
        add(said, "subject", subject);
        add(said, "name", name);
        add(said, "kind", kind);
        add(said, "outcome", outcome);
        add(said, "operation", operation);
        add(said, "objectType", objectType);
        add(said, "objectId", objectId);
        add(said, "address", address);
        add(said, "requestId", requestId);
        add(said, "from", from);
        add(said, "to", to);
        return said;
    }

    private static void add(Map<String, Object> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value);
        }
    }
}
