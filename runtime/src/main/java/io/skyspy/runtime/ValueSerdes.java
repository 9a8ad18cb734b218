package io.skyspy.runtime;

import io.skyspy.schemas.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/** How the values of a topic are written and read. */
@FunctionalInterface
public interface ValueSerdes {

    <V extends SpecificRecord> Serde<V> of(Topic<V> topic);
}
