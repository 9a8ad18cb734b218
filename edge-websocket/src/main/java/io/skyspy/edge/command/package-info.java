/**
 * Writes what clients ask for to the topics of those who do it.
 *
 * <p>Depends on Kafka, the runtime and the interfaces through which the desks ask. Does not know sessions or JSON.
 */
@NullMarked
package io.skyspy.edge.command;

import org.jspecify.annotations.NullMarked;
