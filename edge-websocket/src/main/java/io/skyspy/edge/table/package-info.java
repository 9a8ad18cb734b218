/**
 * The picture of the sky: one row per aircraft, a version per field, and what was removed lately.
 *
 * <p>Depends on the Avro classes of schemas. Does not know Kafka, Spring, JSON or sessions.
 */
@NullMarked
package io.skyspy.edge.table;

import org.jspecify.annotations.NullMarked;
