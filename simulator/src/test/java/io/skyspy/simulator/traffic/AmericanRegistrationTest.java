package io.skyspy.simulator.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.testkit.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class AmericanRegistrationTest {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    /** Wrong in the table: two are one off, one has a military address. */
    private static final Set<String> MISTAKEN = Set.of("N641AY", "N845SZ", "N469TN");

    @Test
    void agreesWithRegisteredAircraft() throws IOException {
        Path file = SharedData.assumePresent(
                SharedData.directory("data/reference/standing-data").map(dir -> dir.resolve("aircraft_all.csv.gz")),
                "data/reference/standing-data/aircraft_all.csv.gz");
        Map<String, Integer> known = known(file);
        known.keySet().removeAll(MISTAKEN);
        assertThat(known).hasSizeGreaterThan(2_000);
        known.forEach((text, address) -> {
            int letters = ALPHABET.indexOf(text.charAt(4)) * 24 + ALPHABET.indexOf(text.charAt(5));
            AmericanRegistration ours = new AmericanRegistration(Integer.parseInt(text.substring(1, 4)), letters);
            assertThat(ours.text()).isEqualTo(text);
            assertThat(ours.address()).as(text).isEqualTo(address);
        });
    }

    @Test
    void beginsAndEndsWithinTheCivilBlock() {
        assertThat(new AmericanRegistration(100, 0).address()).isGreaterThan(0xA00001);
        assertThat(new AmericanRegistration(999, 575).address()).isLessThan(0xADF7C7);
    }

    private static Map<String, Integer> known(Path file) throws IOException {
        Map<String, Integer> known = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",", -1);
                if (fields[0].startsWith("A") && fields[1].matches("N[1-9][0-9]{2}[A-HJ-NP-Z]{2}")) {
                    known.put(fields[1], Integer.parseInt(fields[0], 16));
                }
            }
        }
        return known;
    }
}
