package io.skyspy.ingest.acars.source;

import java.util.Locale;

/** What kind of source it is. The form of the records does not matter: it is told by their shape. */
public enum AcarsSourceType {
    /** Datagrams, as acarsdec, dumpvdl2, dumphfdl and acars_router send them. */
    UDP_LISTEN,
    /** Receivers and routers connect to us. */
    TCP_LISTEN,
    /** We connect, as to acars_router's port 15550. */
    TCP_CONNECT,
    /** Recorded lines. */
    FILE;

    /** As it is written in the configuration. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
