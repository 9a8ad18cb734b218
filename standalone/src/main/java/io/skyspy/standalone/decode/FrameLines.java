package io.skyspy.standalone.decode;

import io.skyspy.aviation.geo.Position;
import io.skyspy.aviation.modes.Decoded;
import io.skyspy.aviation.modes.ModeSMessage;
import io.skyspy.aviation.modes.Rejected;
import io.skyspy.ingest.adsb.feed.RawFrame;
import io.skyspy.ingest.adsb.replay.RecordedTime;
import io.skyspy.streams.aircraft.track.Heard;
import io.skyspy.streams.aircraft.track.Outcome;
import io.skyspy.streams.aircraft.track.Receiver;
import io.skyspy.streams.aircraft.track.Source;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one line of JSON of each thing an input brings; unless asked not to, folds the frames into a picture of the sky first. */
final class FrameLines {
    private static final int MODE_AC_BYTES = 2;
    private static final int MOST_RECEIVERS = 1_000;
    private static final int MICROS_PER_MS = 1_000;

    /** Beast times that are none: mlat-client and uat2esnt put FF 00 and the letters MLAT, MLAU there. */
    private static final long MLAT = 0xFF00_4D4C_4154L;

    private static final long UAT = 0xFF00_4D4C_4155L;

    private final JsonBytes json;
    private final @Nullable Picture picture;
    private final Receiver receiver;
    private final Map<String, Receiver> receivers = new HashMap<>();
    private final RecordedTime time = new RecordedTime(0);
    private long accepted;
    private long rejected;

    /**
     * @param picture what frames are folded into; absent when each is to stand alone
     * @param location where the receiver is; absent when unknown
     */
    FrameLines(JsonBytes json, @Nullable Picture picture, @Nullable Position location) {
        this.json = json;
        this.picture = picture;
        this.receiver = new Receiver("input", location);
    }

    long accepted() {
        return accepted;
    }

    long rejected() {
        return rejected;
    }

    void write(FeedItem item) {
        json.beginLine();
        switch (item) {
            case FeedItem.Frame frame -> frame(frame.raw(), frame.decoded());
            case FeedItem.Broken broken -> {
                reject(broken.reason());
                if (!broken.line().isEmpty()) {
                    json.text(Name.LINE, broken.line());
                }
            }
        }
        json.endLine();
    }

    private void frame(RawFrame frame, Decoded decoded) {
        if (frame.heardAtMicros().isPresent()) {
            json.seconds(Name.TIMESTAMP, frame.heardAtMicros().getAsLong());
        }
        byte[] bytes = frame.bytes();
        json.hex(Name.FRAME, bytes);
        Float signalDbfs = frame.signalDbfs();
        if (signalDbfs != null) {
            json.decimal(Name.RSSI, signalDbfs, 1);
        }
        if (bytes.length == MODE_AC_BYTES) {
            reject("mode_ac");
            return;
        }
        switch (decoded) {
            case ModeSMessage message -> message(frame, message);
            case Rejected reason -> {
                json.number(Name.DF, Math.min(bytes[0] >> 3 & 0x1F, 24));
                reject(reason.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private void message(RawFrame frame, ModeSMessage message) {
        MessageJson.identity(json, message);
        Source mark = mark(frame);
        if (picture == null) {
            accept(message, mark);
            return;
        }
        long atMs = Math.floorDiv(time.of(frame), MICROS_PER_MS);
        Outcome outcome = picture.take(message, new Heard(atMs, receiver(frame), frame.signalDbfs(), mark));
        if (outcome == Outcome.ACCEPTED || outcome == Outcome.LEFT_ALONE) {
            accept(message, mark);
            picture.values(json, message, atMs);
        } else {
            reject(outcome.name().toLowerCase(Locale.ROOT));
        }
    }

    private void accept(ModeSMessage message, @Nullable Source mark) {
        accepted++;
        json.text(Name.TYPE, mark == Source.MLAT ? "mlat" : MessageJson.type(message));
        MessageJson.values(json, message);
    }

    private void reject(String reason) {
        rejected++;
        json.text(Name.REJECTED, reason);
    }

    private static @Nullable Source mark(RawFrame frame) {
        Long ticks = frame.ticks();
        if (ticks == null) {
            return null;
        }
        if (ticks == MLAT) {
            return Source.MLAT;
        }
        return ticks == UAT ? Source.UAT : null;
    }

    private Receiver receiver(RawFrame frame) {
        if (frame.feedReceiver().isEmpty()) {
            return receiver;
        }
        String id = frame.feedReceiver().get();
        Receiver known = receivers.get(id);
        if (known == null && receivers.size() < MOST_RECEIVERS) {
            known = new Receiver(id, receiver.location());
            receivers.put(id, known);
        }
        return known == null ? receiver : known;
    }
}
