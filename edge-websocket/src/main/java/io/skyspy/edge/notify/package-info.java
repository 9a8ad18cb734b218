/**
 * The channels by which people are told who are not connected: which there are, who may see and use them, what became of messages.
 *
 * <p>Pure. Knows callers; neither Kafka nor JSON.
 */
@NullMarked
package io.skyspy.edge.notify;

import org.jspecify.annotations.NullMarked;
