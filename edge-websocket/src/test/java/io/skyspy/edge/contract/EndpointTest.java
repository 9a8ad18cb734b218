package io.skyspy.edge.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EndpointTest {

    @Test
    void everythingDoesNotMeanWhatMustBeAskedForByName() {
        assertThat(Endpoint.ACARS.known(List.of("all")))
                .contains("messages", "hfdl")
                .doesNotContain("link");
        assertThat(Endpoint.ACARS.known(List.of("all", "link"))).contains("messages", "link");
        assertThat(Endpoint.ACARS.known(List.of("link", "nonsense"))).containsExactly("link");
        assertThat(Endpoint.ACARS.topics()).contains("link");
    }

    @Test
    void theUnionDoesNotCarryItEither() {
        assertThat(Endpoint.ALL.carries(Set.of("acars"), Stream.ACARS, Set.of("messages", "acars")))
                .isTrue();
        assertThat(Endpoint.ALL.carries(Set.of("acars"), Stream.ACARS, Set.of("link")))
                .isFalse();
        assertThat(Endpoint.ACARS.carries(Set.of("link"), Stream.ACARS, Set.of("link")))
                .isTrue();
    }
}
