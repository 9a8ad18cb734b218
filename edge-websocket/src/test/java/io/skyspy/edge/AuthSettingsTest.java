package io.skyspy.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skyspy.edge.auth.AuthMode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AuthSettingsTest {

    private static AuthSettings bind(Map<String, Object> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("skyspy.edge", EdgeSettings.class)
                .auth();
    }

    @Test
    void everybodyMayConnectUnlessSomebodySaysOtherwise() {
        AuthSettings defaults = bind(Map.of());

        assertThat(defaults.mode()).isEqualTo(AuthMode.PUBLIC);
        assertThat(defaults.rejectInvalidTokens()).isTrue();
        assertThat(defaults.jwtSecret()).isNull();
        assertThat(defaults.accessTokenLife()).isEqualTo(Duration.ofMinutes(60));
        assertThat(defaults.refreshTokenLife()).isEqualTo(Duration.ofDays(2));
        assertThat(defaults.loginsPerMinute()).isEqualTo(5);
        assertThat(defaults.oidc().issuer()).isNull();
        assertThat(defaults.oidc().audience()).isEqualTo("skyspy");
    }

    @Test
    void everyKeyIsMapped() {
        AuthSettings settings = bind(Map.ofEntries(
                Map.entry("skyspy.edge.auth.mode", "hybrid"),
                Map.entry("skyspy.edge.auth.reject-invalid-tokens", "false"),
                Map.entry("skyspy.edge.auth.jwt-secret", "secret"),
                Map.entry("skyspy.edge.auth.access-token-life", "1m"),
                Map.entry("skyspy.edge.auth.refresh-token-life", "2h"),
                Map.entry("skyspy.edge.auth.local-login", "false"),
                Map.entry("skyspy.edge.auth.logins-per-minute", "3"),
                Map.entry("skyspy.edge.auth.refusals-per-minute", "4"),
                Map.entry("skyspy.edge.auth.oidc.issuer", "https://id.example"),
                Map.entry("skyspy.edge.auth.oidc.audience", "us"),
                Map.entry("skyspy.edge.auth.oidc.jwks-uri", "https://id.example/keys"),
                Map.entry("skyspy.edge.auth.oidc.name-claim", "email"),
                Map.entry("skyspy.edge.auth.oidc.roles-claim", "groups"),
                Map.entry("skyspy.edge.auth.oidc.role-mapping.tower", "operator"),
                Map.entry("skyspy.edge.auth.oidc.default-role", "viewer")));

        assertThat(settings)
                .isEqualTo(new AuthSettings(
                        AuthMode.HYBRID,
                        false,
                        "secret",
                        Duration.ofMinutes(1),
                        Duration.ofHours(2),
                        false,
                        3,
                        4,
                        new AuthSettings.Oidc(
                                "https://id.example",
                                "us",
                                URI.create("https://id.example/keys"),
                                "email",
                                "groups",
                                Map.of("tower", "operator"),
                                "viewer")));
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "access-token-life, 0s",
        "access-token-life, 3d",
        "refresh-token-life, 31d",
        "logins-per-minute, 0",
        "refusals-per-minute, 0",
    })
    void aValueThatMakesNoSenseIsNamed(String key, String value) {
        assertThatThrownBy(() -> bind(Map.of("skyspy.edge.auth." + key, value)))
                .rootCause()
                .hasMessageContaining(key);
    }
}
