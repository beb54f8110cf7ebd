package org.yiding.gateway.merge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the client.
 *
 * @param data null where null reached the root
 * @param errors each as it is written: message, path, extensions
 */
public record Answer(@Nullable Map<String, Object> data, List<Map<String, Object>> errors) {}
