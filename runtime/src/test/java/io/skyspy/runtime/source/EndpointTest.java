package io.skyspy.runtime.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest
    @ValueSource(strings = {"receiver:30005", "192.168.1.10:30005", "[::1]:30005"})
    void readsHostAndPort(String text) {
        assertThat(Endpoint.parse(text).port()).isEqualTo(30_005);
        assertThat(Endpoint.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "receiver", "receiver:", ":30005", "receiver:x", "receiver:70000", "receiver:-1"})
    void refusesOtherText(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Endpoint.parse(text));
    }
}
