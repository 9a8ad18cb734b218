/**
 * Publishing that survives the absence of the broker: records wait in memory while it is quick, in a spool on disk while it is not.
 *
 * <p>Depends on {@code spool}, the schemas and kafka-clients. Does not know where the records come from.
 */
@NullMarked
package io.skyspy.runtime.outbox;

import org.jspecify.annotations.NullMarked;
