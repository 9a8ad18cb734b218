package io.skyspy.edge.message;

/**
 * One message for clients, encoded.
 *
 * @param type its {@code type}, by which it may bypass batching
 * @param json the whole object, UTF-8; not to be changed
 */
@SuppressWarnings(
        "ArrayRecordComponent") // never compared; copying every message would be the cost of pretending otherwise
public record Message(String type, byte[] json) {}
