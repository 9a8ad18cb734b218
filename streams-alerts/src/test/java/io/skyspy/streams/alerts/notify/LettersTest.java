package io.skyspy.streams.alerts.notify;

import static io.skyspy.streams.alerts.notify.NotifyRecords.AT;
import static io.skyspy.streams.alerts.notify.NotifyRecords.channel;
import static io.skyspy.streams.alerts.notify.NotifyRecords.match;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skyspy.schemas.avro.AlertMatch;
import io.skyspy.schemas.avro.NotificationChannel;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LettersTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aWebhookGetsTheAlertAsClientsGetItAndWhatIsUnknownIsLeftOut() {
        Letter.Post post = post(channel(1, "webhook", Map.of("url", "https://example.org/hook")), match());

        JsonNode body = JSON.readTree(post.body());
        assertThat(post.url()).hasToString("https://example.org/hook");
        assertThat(post.headers()).containsEntry("webhook-id", "457/1").doesNotContainKey("webhook-signature");
        assertThat(body.path("type").stringValue()).isEqualTo("alert:triggered");
        assertThat(body.at("/data/id").longValue()).isEqualTo(457);
        assertThat(body.at("/data/triggered_at").stringValue()).isEqualTo("2026-01-15T10:31:00Z");
        assertThat(body.at("/data/aircraft_data/alt_baro").intValue(-1)).isZero();
        assertThat(body.at("/data/aircraft_data").has("gs")).isFalse();
        assertThat(body.at("/data/aircraft_data").toString())
                .contains("\"lat\":34.05,\"lon\":-118.25,", "\"track\":270.0,\"distance_nm\":3.3");
    }

    @Test
    void aWebhookWithASecretIsSigned() {
        NotificationChannel channel =
                channel(1, "webhook", Map.of("url", "https://example.org/hook", "secret", "whsec_c2VjcmV0"));

        assertThat(post(channel, match()).headers().get("webhook-signature")).startsWith("v1,");
    }

    @Test
    void ntfyGetsItsTopicAndTokenAndOurServerUnlessItIsNamed() {
        Letter.Post post = post(channel(2, "ntfy", Map.of("topic", "sky", "token", "tk_1")), match("x", "critical"));

        JsonNode body = JSON.readTree(post.body());
        assertThat(post.url()).hasToString("https://ntfy.sh");
        assertThat(post.headers()).containsEntry("Authorization", "Bearer tk_1");
        assertThat(body.path("topic").stringValue()).isEqualTo("sky");
        assertThat(body.path("priority").intValue()).isEqualTo(5);
        assertThat(body.path("message").stringValue()).contains("Altitude: 0 ft", "Distance: 3.3 NM");
    }

    @Test
    void nobodyIsCalledByANameInADiscordMessage() {
        Letter.Post post = post(
                channel(3, "discord", Map.of("url", "https://discord.example/api/webhooks/1/x")),
                match("@everyone", "info"));

        JsonNode body = JSON.readTree(post.body());
        assertThat(body.at("/allowed_mentions/parse").isArray()).isTrue();
        assertThat(body.at("/allowed_mentions/parse").size()).isZero();
        assertThat(body.at("/embeds/0/title").stringValue()).isEqualTo("@everyone: N12345");
    }

    @Test
    void whatSlackReadsAsItsOwnIsEscaped() {
        Letter.Post post = post(
                channel(4, "slack", Map.of("url", "https://hooks.example/services/x")),
                match("<!channel> & co", "info"));

        assertThat(JSON.readTree(post.body()).path("text").stringValue())
                .isEqualTo("&lt;!channel&gt; &amp; co: N12345");
    }

    @Test
    void theSubjectOfAMailIsOneLine() {
        NotificationChannel channel = channel(5, "email", Map.of("to", "a@example.org, b@example.org"));

        Letter letter = Letters.of(channel, "457/5", match("Low\r\nBcc: all", "info"), AT);

        assertThat(letter).isInstanceOfSatisfying(Letter.Mail.class, mail -> {
            assertThat(mail.to()).containsExactly("a@example.org", "b@example.org");
            assertThat(mail.subject()).isEqualTo("Low Bcc: all: N12345");
        });
    }

    @Test
    void aChannelThatLacksSomethingIsNamedAsTheReason() {
        assertThatThrownBy(() -> post(channel(6, "webhook", Map.of()), match())).hasMessage("the channel has no url");
        assertThatThrownBy(() -> post(channel(7, "webhook", Map.of("url", "file:///etc/passwd")), match()))
                .hasMessageStartingWith("the address is not good");
        assertThatThrownBy(() -> post(channel(8, "pigeon", Map.of()), match()))
                .hasMessage("there are no channels of that type");
    }

    private static Letter.Post post(NotificationChannel channel, AlertMatch match) {
        return (Letter.Post) Letters.of(channel, match.getId() + "/" + channel.getId(), match, AT);
    }
}
