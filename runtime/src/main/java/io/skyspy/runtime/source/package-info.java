/**
 * What every ingest app is made of: sources that connect or are connected to, and the life cycle that opens an outbox and starts them.
 *
 * <p>Depends on {@code outbox} and {@code spool}. Does not know what the bytes of a source mean.
 */
@NullMarked
package io.skyspy.runtime.source;

import org.jspecify.annotations.NullMarked;
