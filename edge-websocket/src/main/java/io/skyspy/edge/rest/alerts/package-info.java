/**
 * Alert rules, their matches and subscriptions, by plain HTTP.
 *
 * <p>Depends on what is known of alerts and on the message shapes. Does not know sessions of the hub or Kafka.
 */
@NullMarked
package io.skyspy.edge.rest.alerts;

import org.jspecify.annotations.NullMarked;
