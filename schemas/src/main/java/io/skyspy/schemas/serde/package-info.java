/**
 * Turns Avro records into Confluent's wire format and back.
 *
 * <p>Depends on Avro, kafka-clients and the registry client. Does not know the topics.
 */
@NullMarked
package io.skyspy.schemas.serde;

import org.jspecify.annotations.NullMarked;
