package io.skyspy.ingest.adsb.replay;

import io.skyspy.runtime.replay.Speed;
import java.nio.file.Path;
import java.util.List;

/**
 * What to play.
 *
 * @param files recordings in the order they are played, at least one; each plain or compressed with gzip
 * @param speed how fast
 * @param loop whether to begin again after the last
 */
public record ReplaySettings(List<Path> files, Speed speed, boolean loop) {

    public ReplaySettings {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a replay needs at least one file");
        }
    }
}
