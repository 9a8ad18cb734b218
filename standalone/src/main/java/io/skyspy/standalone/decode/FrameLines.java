package io.skyspy.standalone.decode;

import io.skyspy.aviation.geo.Position;
import io.skyspy.aviation.modes.ModeSMessage;
import io.skyspy.aviation.modes.Rejected;
import io.skyspy.ingest.adsb.feed.RawFrame;
import io.skyspy.ingest.adsb.replay.RecordedTime;
import io.skyspy.streams.aircraft.track.Heard;
import io.skyspy.streams.aircraft.track.Outcome;
import io.skyspy.streams.aircraft.track.Receiver;
import io.skyspy.streams.aircraft.track.TimeMarks;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes one line of JSON of each thing an input brings; unless asked not to, folds the frames into a picture of the sky first. */
final class FrameLines {
    private static final int MOST_RECEIVERS = 1_000;
    private static final int MICROS_PER_MS = 1_000;

    private final JsonBytes json;
    private final @Nullable Picture picture;
    private final Receiver receiver;
    private final Map<String, Receiver> receivers = new HashMap<>();
    private final RecordedTime time = new RecordedTime(0);
    private final Map<String, Long> rejections = new TreeMap<>();
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

    /** How often for which reason. */
    Map<String, Long> rejections() {
        return rejections;
    }

    /** @param text the text of the batch the item is from */
    void write(FeedItem item, byte[] text) {
        json.beginLine();
        switch (item) {
            case FeedItem.Frame frame -> frame(frame, text);
            case FeedItem.Broken broken -> {
                reject(broken.reason());
                if (!broken.line().isEmpty()) {
                    json.text(Name.LINE, broken.line());
                }
            }
        }
        json.endLine();
    }

    private void frame(FeedItem.Frame frame, byte[] text) {
        json.members(text, frame.head(), frame.values());
        if (FrameJson.isModeAc(frame.raw())) {
            reject("mode_ac");
            return;
        }
        switch (frame.decoded()) {
            case ModeSMessage message -> message(frame, message, text);
            case Rejected reason -> reject(reason.name().toLowerCase(Locale.ROOT));
        }
    }

    private void message(FeedItem.Frame frame, ModeSMessage message, byte[] text) {
        if (picture == null) {
            accept(frame, text);
            return;
        }
        RawFrame raw = frame.raw();
        long atMs = Math.floorDiv(time.of(raw), MICROS_PER_MS);
        Heard heard = new Heard(atMs, receiver(raw), raw.signalDbfs(), TimeMarks.source(raw.ticks()));
        Outcome outcome = picture.take(message, heard);
        if (outcome == Outcome.ACCEPTED || outcome == Outcome.LEFT_ALONE) {
            accept(frame, text);
            picture.values(json, message, atMs);
        } else {
            reject(outcome.name().toLowerCase(Locale.ROOT));
        }
    }

    private void accept(FeedItem.Frame frame, byte[] text) {
        accepted++;
        json.members(text, frame.values(), frame.end());
    }

    private void reject(String reason) {
        rejected++;
        rejections.merge(reason, 1L, Long::sum);
        json.text(Name.REJECTED, reason);
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
