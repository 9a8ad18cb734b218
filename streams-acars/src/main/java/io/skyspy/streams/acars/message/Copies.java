package io.skyspy.streams.acars.message;

import io.skyspy.schemas.avro.AcarsMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts copies of a message: heard by several stations, or sent again because nobody acknowledged it. */
public final class Copies {

    private static final int MOST_STATIONS = 32;

    private final Memory heard;
    private final Duration window;
    private final Duration squitterWindow;

    /**
     * @param window how long after the first copy another one still is a copy
     * @param squitterWindow the same for squitters of ground stations
     */
    public Copies(Memory heard, Duration window, Duration squitterWindow) {
        this.heard = heard;
        this.window = window;
        this.squitterWindow = squitterWindow;
    }

    /** The message already heard, with one copy more; absent when this is the first, or the first is long ago. */
    @Nullable
    AcarsMessage again(AcarsMessage message) {
        String key = Identity.copyKey(message);
        AcarsMessage first = heard.get(key);
        if (first == null || isOver(first, message)) {
            return null;
        }
        AcarsMessage counted = AcarsMessage.newBuilder(first)
                .setCopies(first.getCopies() + 1)
                .setStations(with(first.getStations(), message.getStation()))
                .build();
        heard.put(key, counted);
        return counted;
    }

    /**
     * The first copy.
     *
     * @param message as it came
     * @param written as it is written, with what it says
     */
    void first(AcarsMessage message, AcarsMessage written) {
        heard.put(Identity.copyKey(message), written);
    }

    private boolean isOver(AcarsMessage first, AcarsMessage message) {
        Duration after = first.getLabel().equals("SQ") ? squitterWindow : window;
        return Duration.between(first.getHeardAt(), message.getHeardAt()).abs().compareTo(after) > 0;
    }

    private static List<String> with(List<String> stations, String station) {
        if (stations.contains(station) || stations.size() >= MOST_STATIONS) {
            return stations;
        }
        List<String> more = new ArrayList<>(stations);
        more.add(station);
        return more;
    }
}
