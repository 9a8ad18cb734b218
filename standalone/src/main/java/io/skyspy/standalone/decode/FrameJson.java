package io.skyspy.standalone.decode;

import io.skyspy.aviation.modes.Decoded;
import io.skyspy.aviation.modes.ModeSMessage;
import io.skyspy.aviation.modes.Rejected;
import io.skyspy.ingest.adsb.feed.RawFrame;
import io.skyspy.streams.aircraft.track.Source;
import io.skyspy.streams.aircraft.track.TimeMarks;

/** Writes what a frame says by itself. */
final class FrameJson {
    private static final int MODE_AC_BYTES = 2;

    private FrameJson() {}

    static boolean isModeAc(RawFrame frame) {
        return frame.bytes().length == MODE_AC_BYTES;
    }

    /** What every frame has: when it was heard, its bytes, its signal; who sent it as far as it tells. */
    static void head(JsonBytes json, RawFrame frame, Decoded decoded) {
        if (frame.heardAtMicros().isPresent()) {
            json.seconds(Name.TIMESTAMP, frame.heardAtMicros().getAsLong());
        }
        byte[] bytes = frame.bytes();
        json.hex(Name.FRAME, bytes);
        Float signalDbfs = frame.signalDbfs();
        if (signalDbfs != null) {
            json.decimal(Name.RSSI, signalDbfs, 1);
        }
        if (!isModeAc(frame)) {
            switch (decoded) {
                case ModeSMessage message -> MessageJson.identity(json, message);
                case Rejected rejected -> json.number(Name.DF, Math.min(bytes[0] >> 3 & 0x1F, 24));
            }
        }
    }

    /** What counts only if it is accepted. */
    static void values(JsonBytes json, RawFrame frame, Decoded decoded) {
        if (decoded instanceof ModeSMessage message) {
            boolean mlat = TimeMarks.source(frame.ticks()) == Source.MLAT;
            json.text(Name.TYPE, mlat ? "mlat" : MessageJson.type(message));
            MessageJson.values(json, message);
        }
    }
}
