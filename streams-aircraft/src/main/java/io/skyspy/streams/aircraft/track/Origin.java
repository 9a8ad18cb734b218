package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.IcaoAddress;
import io.skyspy.aviation.registry.Allocation;
import io.skyspy.aviation.registry.Registration;
import java.util.Optional;

/**
 * Gives a new track what its address tells by itself: state of registry, registration, whether it is the military's. Below everything that
 * anybody reports.
 *
 * <p>An address that stands for a registration is a civil one. Of the others only those in a block of the military are known.
 */
final class Origin {
    private static final int LAST_RANK = Source.OTHER.rankOfReport() + 1;

    private Origin() {}

    static void apply(Track track) {
        if (track.address() instanceof IcaoAddress icao) {
            apply(track, icao);
        }
    }

    private static void apply(Track track, IcaoAddress address) {
        Optional<Allocation> allocation = Allocation.of(address);
        Optional<String> registration = Registration.of(address);
        allocation.ifPresent(known -> text(track, Field.COUNTRY, known.country()));
        registration.ifPresent(known -> text(track, Field.REGISTRATION, known));
        if (allocation.isPresent() && allocation.get().military()) {
            set(track, Field.MILITARY, 1);
        } else if (registration.isPresent()) {
            set(track, Field.MILITARY, 0);
        }
    }

    private static void text(Track track, Field field, String text) {
        ShortText.encode(text).ifPresent(number -> set(track, field, number));
    }

    private static void set(Track track, Field field, double value) {
        track.fields.set(field, value, track.firstSeenMs(), LAST_RANK);
    }
}
