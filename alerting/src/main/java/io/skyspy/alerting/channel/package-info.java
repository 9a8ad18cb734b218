/**
 * The ways to tell people who are not connected: which kinds there are, what each needs, and what of that is secret.
 *
 * <p>Pure. Sends nothing; {@code streams-alerts} does.
 */
@NullMarked
package io.skyspy.alerting.channel;

import org.jspecify.annotations.NullMarked;
