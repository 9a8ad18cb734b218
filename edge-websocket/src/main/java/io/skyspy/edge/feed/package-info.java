/**
 * Reads aircraft states from Kafka into the inbox of the table, and knows whether they keep coming; reads news into their stores and hands
 * them to the hub.
 *
 * <p>Depends on Kafka, the runtime, the table, the stores and the hub. Does not know transports.
 */
@NullMarked
package io.skyspy.edge.feed;

import org.jspecify.annotations.NullMarked;
