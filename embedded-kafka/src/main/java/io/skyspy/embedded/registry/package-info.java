/**
 * A schema registry inside this JVM, with Confluent's REST API and Confluent's form of storage.
 *
 * <p>Depends on Avro, kafka-clients, Jackson and the JDK's HTTP server. Does not start a broker; any Kafka will do.
 */
@NullMarked
package io.skyspy.embedded.registry;

import org.jspecify.annotations.NullMarked;
