package io.skyspy.ingest.adsb.publish;

/** What kind of source it is: the form of its data, and who opens the connection. */
public enum SourceType {
    /** Beast binary from a receiver that listens, as on port 30005. */
    BEAST_CONNECT,
    /** Beast binary from receivers that connect to us, as on port 30004. */
    BEAST_LISTEN,
    /** Raw frames as text, as on port 30002. */
    AVR_CONNECT,
    /** BaseStation lines, as on port 30003. */
    SBS_CONNECT,
    /** One readsb aircraft object per line ({@code --net-json-port}), as on port 30047. */
    READSB_JSON_CONNECT,
    /** {@code aircraft.json} fetched over HTTP again and again. */
    AIRCRAFT_JSON_POLL,
    /** Decoded UAT messages of dump978, as on port 30979. */
    DUMP978_JSON_CONNECT,
    /** Recorded feeds. */
    FILE
}
