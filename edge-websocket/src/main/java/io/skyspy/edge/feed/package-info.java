/**
 * Reads aircraft states from Kafka into the inbox of the table, and knows whether they keep coming.
 *
 * <p>Depends on Kafka, the runtime and the table. Does not know sessions or JSON.
 */
@NullMarked
package io.skyspy.edge.feed;

import org.jspecify.annotations.NullMarked;
