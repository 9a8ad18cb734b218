package io.skyspy.simulator.traffic;

import io.skyspy.aviation.IcaoAddress;
import io.skyspy.aviation.modes.Callsign;
import io.skyspy.aviation.modes.Squawk;
import io.skyspy.simulator.radio.Identity;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/** Gives out identities, no address twice at a time. Not for concurrent use. */
public final class Identities {
    /** What a private flight under visual rules sets in America. */
    public static final Squawk VISUAL_FLIGHT = new Squawk(01200);

    private static final Set<Integer> NEVER_ASSIGNED =
            Set.of(0, 01000, 01200, 02000, 07000, 07500, 07600, 07700, 07777);

    private final Set<Integer> inUse = new HashSet<>();
    private final RandomGenerator random;

    public Identities(RandomGenerator random) {
        this.random = random;
    }

    Identity airliner(Airline airline) {
        int address = unused(() -> airline.registeredIn().draw(random));
        return identity(address, airline.name() + random.nextInt(1, 2_000), airline.type());
    }

    Identity privateAircraft(AircraftType type) {
        AmericanRegistration registration = AmericanRegistration.draw(random);
        while (!inUse.add(registration.address())) {
            registration = AmericanRegistration.draw(random);
        }
        return identity(registration.address(), registration.text(), type);
    }

    Identity military(String callsign, AircraftType type) {
        return identity(unused(() -> AddressBlock.UNITED_STATES_MILITARY.draw(random)), callsign, type);
    }

    Identity vehicle(int number) {
        int address = unused(() -> AddressBlock.UNITED_STATES.draw(random));
        return identity(address, "OPS" + number, AircraftType.AIRPORT_VEHICLE);
    }

    /** A code as controllers assign it: none that means something by itself. */
    public Squawk discreteSquawk() {
        int code = random.nextInt(010000);
        while (NEVER_ASSIGNED.contains(code)) {
            code = random.nextInt(010000);
        }
        return new Squawk(code);
    }

    /** Makes the address available again. */
    public void release(Identity identity) {
        inUse.remove(identity.address().value());
    }

    private int unused(IntSupplier draw) {
        int address = draw.getAsInt();
        while (!inUse.add(address)) {
            address = draw.getAsInt();
        }
        return address;
    }

    private static Identity identity(int address, String callsign, AircraftType type) {
        return new Identity(new IcaoAddress(address), new Callsign(callsign), type.category(), type.equipment());
    }
}
