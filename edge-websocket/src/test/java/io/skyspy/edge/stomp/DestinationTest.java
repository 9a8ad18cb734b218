package io.skyspy.edge.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.edge.contract.Endpoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class DestinationTest {

    @Test
    void everyTopicOfAnEndpointIsADestination() {
        assertThat(Destination.named("/topic/acars")).contains(new Destination(Endpoint.ACARS, List.of("all")));
        assertThat(Destination.named("/topic/acars.hfdl")).contains(new Destination(Endpoint.ACARS, List.of("hfdl")));
        assertThat(Destination.named("/topic/acars.link")).contains(new Destination(Endpoint.ACARS, List.of("link")));
    }

    @Test
    void whatIsNoTopicIsNoDestination() {
        assertThat(Destination.named("/topic/acars.nonsense")).isEmpty();
        assertThat(Destination.named("/topic/nonsense")).isEmpty();
        assertThat(Destination.named("acars")).isEmpty();
    }
}
