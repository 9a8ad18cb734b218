package io.skyspy.edge.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.skyspy.edge.auth.SessionKey;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionSourcesTest {

    private static final SessionKey ONE = new SessionKey("0123456789abcdef0123456789abcdef");
    private static final SessionKey OTHER = new SessionKey("fedcba9876543210fedcba9876543210");

    @Test
    void theKeyIsInTheQueryOrInACookie() {
        List<String> cookies = List.of("a=b; theme=dark", "x=y;skyspy_session=" + ONE.text() + "; z=1");
        assertThat(SessionSources.ofRequest(cookies)).contains(ONE);
        assertThat(SessionSources.ofHandshake(null, cookies)).contains(ONE);
        assertThat(SessionSources.ofHandshake(OTHER.text(), cookies)).contains(OTHER);
        assertThat(SessionSources.ofHandshake("nonsense", cookies)).contains(ONE);
    }

    @Test
    void whatIsNoKeyCountsAsNone() {
        assertThat(SessionSources.ofRequest(List.of())).isEmpty();
        assertThat(SessionSources.ofRequest(List.of("skyspy_session=", "skyspy_session=1234", ";=;")))
                .isEmpty();
        assertThat(SessionSources.ofRequest(List.of("other_skyspy_session=" + ONE.text())))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new SessionKey("short"));
    }

    @Test
    void aKeyIsRandomAndNotShown() {
        SessionKey random = SessionKey.random(new SecureRandom());
        assertThat(random).isNotEqualTo(SessionKey.random(new SecureRandom()));
        assertThat(random.toString()).doesNotContain(random.text());
        assertThat(random.sha256()).hasSize(64).doesNotContain(random.text());
    }
}
