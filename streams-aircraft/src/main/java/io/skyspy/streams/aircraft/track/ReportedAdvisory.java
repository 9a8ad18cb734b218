package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.modes.ResolutionAdvisory;

/**
 * A resolution advisory that a source heard which decodes by itself.
 *
 * @param atMs when it heard it, milliseconds since the epoch
 */
public record ReportedAdvisory(ResolutionAdvisory said, long atMs) {}
