package io.skyspy.streams.alerts;

import org.apache.avro.specific.SpecificRecord;

/** What a compacted topic holds, ready to be used by any thread. */
interface Book<V extends SpecificRecord> {

    void put(V value);

    /** Takes out what was put under that key of the topic. */
    void remove(String key);

    void clear();
}
