/**
 * Speaks the REST API of a Confluent schema registry.
 *
 * <p>Depends on the JDK's HTTP client and the JSON library Avro brings. Does not know topics or serdes.
 */
@NullMarked
package io.skyspy.schemas.registry;

import org.jspecify.annotations.NullMarked;
