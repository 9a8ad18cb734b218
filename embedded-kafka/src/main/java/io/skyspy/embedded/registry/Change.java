package io.skyspy.embedded.registry;

import java.util.List;

/**
 * What a request wants to be stored, decided on the state as it is.
 *
 * @param records to append to {@code _schemas}, in this order; none when nothing changes
 * @param result what the request answers once they are stored
 */
record Change<T>(List<StoredRecord> records, T result) {

    Change {
        records = List.copyOf(records);
    }

    static <T> Change<T> none(T result) {
        return new Change<>(List.of(), result);
    }

    static <T> Change<T> of(StoredRecord stored, T result) {
        return new Change<>(List.of(stored), result);
    }
}
