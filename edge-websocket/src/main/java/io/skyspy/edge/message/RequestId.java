package io.skyspy.edge.message;

/**
 * What a client put in {@code request_id}, to be given back verbatim.
 *
 * @param json any JSON value, as text; {@code null} when the client gave none
 */
public record RequestId(String json) {

    static final int MAX_LENGTH = 1000;
}
