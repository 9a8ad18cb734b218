package io.skyspy.ingest.adsb.replay;

import java.nio.file.Path;
import java.time.Instant;

/**
 * How far a replay is.
 *
 * @param file the file being played
 * @param bytesRead how much of it was read, as it lies on disk
 * @param bytesTotal its size
 * @param frames frames played so far, over all files and rounds
 * @param reports decoded reports played so far
 * @param eventTime recorded time it has come to, moved on in later rounds
 */
public record ReplayProgress(
        Path file, long bytesRead, long bytesTotal, long frames, long reports, Instant eventTime) {}
