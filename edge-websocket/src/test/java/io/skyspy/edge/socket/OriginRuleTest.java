package io.skyspy.edge.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OriginRuleTest {

    private final OriginRule rule = new OriginRule(List.of("https://Maps.example/"));

    @Test
    void whatIsNoBrowserMayConnect() {
        assertThat(rule.allows(null, "sky.example")).isTrue();
    }

    @Test
    void theServersOwnPageMayConnectWhateverTheSpelling() {
        assertThat(rule.allows("https://sky.example", "SKY.example")).isTrue();
        assertThat(rule.allows("http://sky.example:8080", "sky.example:8080")).isTrue();
        assertThat(rule.allows("http://sky.example:80", "sky.example")).isTrue();
        assertThat(rule.allows("http://[::1]:8080", "[::1]:8080")).isTrue();
    }

    @Test
    void otherPagesMayNotUnlessListed() {
        assertThat(rule.allows("https://maps.example", "sky.example")).isTrue();
        assertThat(rule.allows("https://evil.example", "sky.example")).isFalse();
        assertThat(rule.allows("http://sky.example:81", "sky.example")).isFalse();
        assertThat(rule.allows("https://sky.example.evil.example", "sky.example"))
                .isFalse();
        assertThat(rule.allows("null", "sky.example")).isFalse();
        assertThat(rule.allows("http://a b", "a b")).isFalse();
        assertThat(rule.allows("https://sky.example", null)).isFalse();
        assertThat(new OriginRule(List.of("*")).allows("https://evil.example", "sky.example"))
                .isTrue();
    }
}
