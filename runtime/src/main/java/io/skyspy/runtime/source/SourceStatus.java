package io.skyspy.runtime.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source is going.
 *
 * @param connections connections that are open; for a poll 1 when the last one succeeded
 * @param lastHeardAt when bytes last came in; absent when none did yet
 */
public record SourceStatus(
        SourceName source, int connections, @Nullable Instant lastHeardAt) {}
