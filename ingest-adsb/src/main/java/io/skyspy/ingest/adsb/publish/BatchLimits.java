package io.skyspy.ingest.adsb.publish;

import java.time.Duration;

/**
 * How frames are gathered.
 *
 * @param window how long the first frame of a batch waits for others at most
 * @param frames frames after which a batch is published at once, at least 1
 */
public record BatchLimits(Duration window, int frames) {}
