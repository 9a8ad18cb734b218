/**
 * Sessions and what each is sent next: the window, the cursors, the two lanes, the policy for slow clients.
 *
 * <p>Depends on the table, the message shapes and the requests. Does not know which transport carries the bytes, nor Kafka or Spring.
 */
@NullMarked
package io.skyspy.edge.hub;

import org.jspecify.annotations.NullMarked;
