/**
 * The WebSocket edge as an app: its settings, its beans, its life cycle.
 *
 * <p>Depends on every package of the edge, Spring Boot and the runtime. Does not hold logic of the hub, the wire or the table.
 */
@NullMarked
package io.skyspy.edge;

import org.jspecify.annotations.NullMarked;
