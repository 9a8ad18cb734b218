/**
 * The app that finds the rules an aircraft matches and tells of it: its topology, settings and metrics.
 *
 * <p>Depends on Kafka Streams, {@code io.skyspy.runtime} and {@code io.skyspy.alerting}, which says what a rule means.
 */
@NullMarked
package io.skyspy.streams.alerts;

import org.jspecify.annotations.NullMarked;
