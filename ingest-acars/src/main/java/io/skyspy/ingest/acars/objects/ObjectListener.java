package io.skyspy.ingest.acars.objects;

/** Takes what is found in a feed, in its order. */
public interface ObjectListener {

    /** One JSON object, from brace to brace. */
    void object(byte[] bytes);

    /** Bytes that cannot be used, possibly cut. */
    void refused(Refusal reason, byte[] bytes);
}
