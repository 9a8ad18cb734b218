/**
 * Tells people who are not connected: takes what waits in {@code notification.deliveries.v1}, sends it, and writes down what became of it.
 *
 * <p>How a message looks and when it is tried again is decided by values alone; only {@link Notifier}, {@link HttpPoster} and
 * {@link Mailer} do anything.
 */
@NullMarked
package io.skyspy.streams.alerts.notify;

import org.jspecify.annotations.NullMarked;
