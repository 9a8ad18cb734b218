package io.skyspy.edge.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsDoorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "[0:0:0:0:0:0:0:1]",
                "10.1.2.3",
                "172.16.0.9",
                "192.168.1.7",
                "169.254.1.1",
                "fe80::1",
                "fd12::1"
            })
    void callersOfPrivateNetworksMayRead(String address) {
        assertThat(MetricsDoor.isPrivate(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.32.0.1", "2001:db8::1", "localhost", "_hidden", "", "abc.def", "1.2.3.4.5.6"})
    void othersAndNamesMayNot(String address) {
        assertThat(MetricsDoor.isPrivate(address)).isFalse();
    }
}
