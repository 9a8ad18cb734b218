package io.skyspy.streams.acars.format;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which aircraft has which number at which HF ground station; the most recent ten thousand log-ons. Not thread-safe. */
final class HfdlSessions {

    private static final int MOST = 10_000;

    private final Map<String, String> addresses = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    void loggedOn(String number, String icao) {
        addresses.put(number, icao);
    }

    @Nullable
    String address(String number) {
        return addresses.get(number);
    }
}
