package io.skyspy.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ids are durable: they must never come out differently. */
final class StableIdTest {

    @Test
    void anIdIsTheFirst53BitsOfTheHash() {
        // FIPS 180-2, B.1: the hash of "abc" begins with BA7816BF8F01CFEA
        assertThat(StableId.of("abc")).isEqualTo(0xBA7816BF8F01CFEAL >>> 11);
    }

    @Test
    void otherNamesHaveOtherIds() {
        assertThat(StableId.of("alert/1/A1B2C3/0")).isNotEqualTo(StableId.of("alert/1/A1B2C3/1"));
    }
}
