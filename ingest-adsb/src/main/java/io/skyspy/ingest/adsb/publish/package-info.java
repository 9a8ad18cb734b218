/**
 * From what feeds say to records of topics: frames gathered into batches, reports, dead letters.
 *
 * <p>Depends on {@code feed}, {@code outbox}, the schemas and {@code aviation}. Does not know where feeds come from.
 */
@NullMarked
package io.skyspy.ingest.adsb.publish;

import org.jspecify.annotations.NullMarked;
