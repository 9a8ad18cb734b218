package io.skyspy.streams.acars;

import io.skyspy.aviation.IcaoAddress;
import io.skyspy.aviation.registry.Registration;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Looks aircraft up that are heard now: the address of a registration, the callsign of an address. */
final class LiveAircraft {

    static final String ADDRESS = "address/";
    static final String REGISTRATION = "registration/";

    private final ReadOnlyKeyValueStore<String, String> store;
    private final Duration window;

    /** @param store what {@link KeepAircraft} keeps */
    LiveAircraft(ReadOnlyKeyValueStore<String, String> store, Duration window) {
        this.store = store;
        this.window = window;
    }

    /** The address that follows from the registration, else that of the aircraft heard with it; absent when neither tells. */
    @Nullable
    String address(String registration) {
        Optional<String> computed = Registration.address(registration).map(IcaoAddress::text);
        return computed.orElseGet(() -> store.get(REGISTRATION + registration.replace("-", "")));
    }

    /** The callsign that the aircraft sends itself, when it was heard about that time; absent otherwise. */
    @Nullable
    String callsign(String icao, Instant about) {
        String kept = store.get(ADDRESS + icao);
        if (kept == null) {
            return null;
        }
        KeepAircraft.Kept aircraft = KeepAircraft.Kept.read(kept);
        boolean near = Duration.between(aircraft.heardAt(), about).abs().compareTo(window) <= 0;
        return near && !aircraft.callsign().isEmpty() ? aircraft.callsign() : null;
    }
}
