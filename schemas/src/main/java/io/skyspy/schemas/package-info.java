/**
 * What the apps agree on: the topics, their keys and values.
 *
 * <p>Depends on Avro and kafka-clients. Does not know any app.
 */
@NullMarked
package io.skyspy.schemas;

import org.jspecify.annotations.NullMarked;
