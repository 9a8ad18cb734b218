package io.skyspy.aviation.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.IcaoAddress;
import io.skyspy.aviation.Recordings;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryTest {

    /** ICAO Annex 10 Volume III, chapter 9. */
    @ParameterizedTest
    @CsvSource({
        "004000, ZW, false",
        "3C0000, DE, false",
        "3EA123, DE, true",
        "406B90, GB, false",
        "43C000, GB, true",
        "4840D6, NL, false",
        "4CA2D4, IE, false",
        "7C6296, AU, false",
        "A00001, US, false",
        "AE1234, US, true",
        "C00001, CA, false",
        "E80000, CL, false",
    })
    void blocksBelongToStates(String address, String country, boolean military) {
        assertThat(Allocation.of(icao(address))).contains(new Allocation(country, military));
    }

    @Test
    void everyAddressHasAnAnswer() {
        assertThat(Allocation.of(new IcaoAddress(0))).isEmpty();
        Set<String> countries = new HashSet<>();
        for (int address = 0; address <= 0xFFFFFF; address += 7) {
            Allocation.of(new IcaoAddress(address)).ifPresent(block -> countries.add(block.country()));
        }
        assertThat(countries).hasSizeGreaterThan(180).allMatch(country -> country.matches("[A-Z]{2}"));
    }

    @ParameterizedTest
    @CsvSource({
        "A00001, N1",
        "A00002, N1A",
        "A00003, N1AA",
        "A00259, N1ZZ",
        "A0025A, N10",
        "ADF7C7, N99999",
        "C00001, C-FAAA",
        "C044A9, C-GAAA",
        "3C4421, D-AAAA",
        "3C0001, D-APAA",
        "3C66A8, D-AIUH",
        "390000, F-GAAA",
        "7C0000, VH-AAA",
        "7C0001, VH-AAB",
        "840000, JA0000",
        "845BDE, JA10JC",
        "84B473, JA206P",
    })
    void registrationsFollowTheAddress(String address, String registration) {
        assertThat(Registration.of(icao(address))).contains(registration);
    }

    @Test
    void otherAddressesDoNotTell() {
        assertThat(Registration.of(icao("4CA2D4"))).isEmpty();
        assertThat(Registration.of(icao("ADF7C8"))).isEmpty();
        assertThat(Registration.of(icao("000000"))).isEmpty();
        assertThat(Registration.of(icao("FFFFFF"))).isEmpty();
    }

    @Test
    void noTwoAddressesShareARegistration() {
        Set<String> seen = new HashSet<>();
        int registrations = 0;
        for (int address = 0xA00000; address <= 0xADFFFF; address++) {
            Optional<String> registration = Registration.of(new IcaoAddress(address));
            if (registration.isPresent()) {
                registrations++;
                seen.add(registration.get());
            }
        }
        assertThat(seen).hasSize(registrations);
        assertThat(registrations).isBetween(915_000, 915_399);
    }

    @Test
    void addressesFollowTheRegistration() {
        for (int address = 0xA00000; address <= 0xADFFFF; address += 97) {
            IcaoAddress icao = new IcaoAddress(address);
            Registration.of(icao)
                    .ifPresent(registration ->
                            assertThat(Registration.address(registration)).contains(icao));
        }
        assertThat(Registration.address("VH-AAB")).contains(icao("7C0001"));
        assertThat(Registration.address("VHAAB")).contains(icao("7C0001"));
        assertThat(Registration.address("G-ABCD")).isEmpty();
        assertThat(Registration.address("NIO")).isEmpty();
    }

    /** Virtual Radar Server's standing data: aircraft change their registration, schemes do not. */
    @Test
    void publishedRegistrationsAgree() {
        int same = 0;
        int other = 0;
        for (String line : Recordings.lines("reference/standing-data/aircraft_all.csv.gz")) {
            String[] columns = line.split(",", 3);
            Optional<String> ours = IcaoAddress.parse(columns[0]).flatMap(Registration::of);
            if (ours.isPresent() && !columns[1].isEmpty()) {
                if (ours.get().equals(columns[1])) {
                    same++;
                } else {
                    other++;
                }
            }
        }
        assertThat(same).isGreaterThan(5_000);
        assertThat(other).isLessThan(same / 200);
    }

    private static IcaoAddress icao(String text) {
        return IcaoAddress.parse(text).orElseThrow();
    }
}
