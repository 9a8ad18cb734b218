package io.skyspy.edge.feed;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.contract.Stream;
import io.skyspy.edge.datalink.MessageFilter;
import io.skyspy.edge.datalink.MessageStore;
import io.skyspy.edge.hub.SnapshotSource;
import io.skyspy.edge.message.AcarsDocuments;
import java.time.Duration;
import java.time.Instant;

/** The newest datalink messages for those who come, encoded at most once a second while there are no others. */
public final class AcarsSnapshots implements SnapshotSource {

    private static final int NEWEST = 20;

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    /** The snapshot as of a version of the store. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Encoded(long version, Instant at, byte[] snapshot) {}

    private final MessageStore messages;
    private volatile Encoded last = new Encoded(-1, Instant.MIN, new byte[0]);

    public AcarsSnapshots(MessageStore messages) {
        this.messages = messages;
    }

    @Override
    public Stream stream() {
        return Stream.ACARS;
    }

    @Override
    public byte[] snapshot(Caller caller, Instant now) {
        long version = messages.version();
        Encoded known = last;
        if (known.version() != version || known.at().plus(GOOD_FOR).isBefore(now)) {
            known = new Encoded(
                    version, now, AcarsDocuments.snapshot(messages.newest(MessageFilter.CONTENT, NEWEST), now));
            last = known;
        }
        return known.snapshot();
    }
}
