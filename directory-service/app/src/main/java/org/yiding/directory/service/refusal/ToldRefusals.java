package org.yiding.directory.service.refusal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.model.Actor;

/**
 * What the gateway tells at once.
 *
 * @param refusals each sort of them once
 * @param dropped how many more there were that it could not keep apart
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ToldRefusals(List<Told> refusals, long dropped) {

    public ToldRefusals {
        refusals = List.copyOf(Objects.requireNonNullElse(refusals, List.of()));
    }

    /**
     * Refusals that are alike, with who asked first. The members say what those of a record of the trail do.
     *
     * @param times how many there were
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Told(
            @Nullable String subject,
            @Nullable String name,
            @Nullable List<String> roles,
            @Nullable String address,
            @Nullable String requestId,
            @Nullable String traceParent,
            String operation,
            String reason,
            long times) {

        /** Who was refused. */
        Actor actor() {
            return new Actor(
                    subject, name, Objects.requireNonNullElse(roles, List.of()), address, requestId, traceParent);
        }
    }
}
