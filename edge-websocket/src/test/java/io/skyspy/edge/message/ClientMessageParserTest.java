package io.skyspy.edge.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.edge.message.ClientMessage.Invalid;
import io.skyspy.edge.message.ClientMessage.Request;
import io.skyspy.testkit.Properties;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientMessageParserTest {

    private final ClientMessageParser parser = new ClientMessageParser(1 << 20);

    @Test
    void readsEveryAction() {
        assertThat(parser.parse("{\"action\":\"subscribe\",\"topics\":[\"aircraft\",5,\"bad topic\",\"safety\"]}"))
                .isEqualTo(new ClientMessage.Subscribe(List.of("aircraft", "safety"), List.of()));
        assertThat(parser.parse("{\"action\":\"subscribe\",\"topics\":\"all\"}"))
                .isEqualTo(new ClientMessage.Subscribe(List.of("all"), List.of()));
        assertThat(parser.parse("{\"action\":\"unsubscribe\"}")).isEqualTo(new ClientMessage.Unsubscribe(List.of()));
        assertThat(parser.parse("{\"action\":\"ping\",\"extra\":{}}")).isEqualTo(new ClientMessage.Ping());
        assertThat(parser.parse("{\"action\":\"pong\"}")).isEqualTo(new ClientMessage.Pong());
        assertThat(parser.parse("{\"action\":\"dance\"}")).isEqualTo(new ClientMessage.Unknown("dance"));
        assertThat(parser.parse("{\"action\":17}")).isEqualTo(new ClientMessage.Unknown("17"));
        assertThat(parser.parse("{}")).isEqualTo(new ClientMessage.Unknown("null"));
    }

    @Test
    void keepsTheRequestIdAsItCame() {
        assertThat(parser.parse("{\"action\":\"request\",\"type\":\"status\",\"request_id\":{\"a\":[1,null]}}"))
                .isInstanceOfSatisfying(
                        Request.class,
                        request -> assertThat(request.id().json()).isEqualTo("{\"a\":[1,null]}"));
        assertThat(parser.parse("{\"action\":\"request\",\"type\":\"status\"}"))
                .isInstanceOfSatisfying(
                        Request.class,
                        request -> assertThat(request.id().json()).isEqualTo("null"));
    }

    @Test
    void readsParametersWhateverTheirType() {
        ClientMessage message = parser.parse(
                "{\"action\":\"request\",\"type\":\"aircraft_list\",\"params\":"
                        + "{\"military_only\":\"true\",\"min_altitude\":\"1000\",\"max_altitude\":2e4,\"category\":7,\"icao\":\" ab \"}}");
        assertThat(message).isInstanceOfSatisfying(Request.class, request -> {
            Params params = request.params();
            assertThat(params.flag("military_only")).isTrue();
            assertThat(params.number("min_altitude")).contains(1000.0);
            assertThat(params.number("max_altitude")).contains(20000.0);
            assertThat(params.text("category")).isEmpty();
            assertThat(params.text("icao")).contains("ab");
            assertThat(params.number("icao")).isEmpty();
        });
    }

    @Test
    void namesWhatIsWrong() {
        assertThat(parser.parse("{\"action\":")).isEqualTo(new Invalid(ErrorText.INVALID_JSON));
        assertThat(parser.parse("")).isEqualTo(new Invalid(ErrorText.INVALID_JSON));
        assertThat(parser.parse("[1]")).isEqualTo(new Invalid(ErrorText.INVALID_JSON));
        assertThat(parser.parse("{} {}")).isEqualTo(new Invalid(ErrorText.INVALID_JSON));
        assertThat(parser.parse("{\"a\":" + "[".repeat(49) + "]".repeat(49) + "}"))
                .isEqualTo(new ClientMessage.Unknown("null"));
        assertThat(parser.parse("{\"a\":" + "[".repeat(50) + "]".repeat(50) + "}"))
                .isEqualTo(new Invalid(ErrorText.TOO_DEEP));
        assertThat(parser.parse("[".repeat(100_000))).isEqualTo(new Invalid(ErrorText.TOO_DEEP));
        assertThat(parser.parse("{\"a\":[" + "1,".repeat(200_000) + "1]}")).isEqualTo(new Invalid(ErrorText.TOO_LARGE));
        assertThat(parser.parse("{\"a\":" + "9".repeat(100_000) + "}")).isEqualTo(new Invalid(ErrorText.INVALID_JSON));
    }

    @Test
    void isTotalOnMutatedMessages() {
        String[] seeds = {
            "{\"action\":\"subscribe\",\"topics\":[\"aircraft\",\"safety\"]}",
            "{\"action\":\"request\",\"type\":\"aircraft\",\"request_id\":\"r1\",\"params\":{\"icao\":\"A1B2C3\"}}",
        };
        Properties.forAll(7, 20_000, random -> {
            StringBuilder text = new StringBuilder(seeds[random.nextInt(seeds.length)]);
            for (int i = random.nextInt(6); i >= 0; i--) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x10000));
            }
            assertThat(parser.parse(text.toString())).isNotNull();
        });
    }
}
