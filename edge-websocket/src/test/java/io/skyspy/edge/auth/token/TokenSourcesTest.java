package io.skyspy.edge.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TokenSourcesTest {

    private static Optional<String> subprotocol(String... headers) {
        return TokenSources.ofHandshake(null, List.of(headers), null, null);
    }

    @Test
    void aTokenIsOfferedAfterTheNameOfItsScheme() {
        assertThat(subprotocol("Bearer, abc")).contains("abc");
        assertThat(subprotocol("bearer,abc")).contains("abc");
        assertThat(subprotocol("BEARER ,   abc  ")).contains("abc");
        assertThat(subprotocol("ApiKey, sk_live_x")).contains("sk_live_x");
        assertThat(subprotocol("Bearer", "abc")).as("in headers of its own").contains("abc");
        assertThat(subprotocol("v12.stomp, Bearer, abc")).contains("abc");
        assertThat(subprotocol("v12.stomp")).isEmpty();
        assertThat(subprotocol("Bearer")).isEmpty();
        assertThat(subprotocol(",,,")).isEmpty();
    }

    @Test
    void theQueryComesFirstAndAnEmptyOneCountsForNothing() {
        assertThat(TokenSources.ofHandshake("q", List.of("Bearer, s"), "Bearer h", "k"))
                .contains("q");
        assertThat(TokenSources.ofHandshake(" ", List.of("Bearer, s"), "Bearer h", "k"))
                .contains("s");
        assertThat(TokenSources.ofHandshake(null, List.of(), "Bearer h", "k")).contains("h");
        assertThat(TokenSources.ofHandshake(null, List.of(), null, "k")).contains("k");
        assertThat(TokenSources.ofHandshake(null, List.of(), null, null)).isEmpty();
    }

    @Test
    void aRequestSaysItInOneOfTwoHeaders() {
        assertThat(TokenSources.ofRequest("bearer   abc", null)).contains("abc");
        assertThat(TokenSources.ofRequest("ApiKey sk_x", null)).contains("sk_x");
        assertThat(TokenSources.ofRequest("Basic YTpi", "sk_y")).contains("sk_y");
        assertThat(TokenSources.ofRequest("Bearer", null)).isEmpty();
    }
}
