/**
 * When a rule tells of an aircraft that matches it, and when it is silent.
 *
 * <p>Depends on {@code io.skyspy.alerting}. Does not know where firings are kept.
 */
@NullMarked
package io.skyspy.streams.alerts.firing;

import org.jspecify.annotations.NullMarked;
