package io.skyspy.streams.safety;

import io.skyspy.streams.safety.conflict.Search;
import io.skyspy.streams.safety.incident.LifeCycle;
import io.skyspy.streams.safety.watch.Detector;
import java.util.List;

/**
 * Everything that decides what is a hazard, and for how long.
 *
 * @param mostAircraft aircraft watched per partition
 */
public record Rules(LifeCycle lifeCycle, List<Detector> detectors, Search search, int mostAircraft) {}
