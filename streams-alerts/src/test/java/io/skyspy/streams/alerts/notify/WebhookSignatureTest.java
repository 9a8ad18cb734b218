package io.skyspy.streams.alerts.notify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    /** The example that libraries of the specification test themselves with. */
    @Test
    void signsAsTheSpecificationSays() {
        Map<String, String> headers = WebhookSignature.headers(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}".getBytes(UTF_8));

        assertThat(headers)
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aTextThatIsNotBase64IsTheKeyItself() {
        Map<String, String> one =
                WebhookSignature.headers("whsec_?", "1", Instant.ofEpochSecond(1), "{}".getBytes(UTF_8));
        Map<String, String> other =
                WebhookSignature.headers("whsec_!", "1", Instant.ofEpochSecond(1), "{}".getBytes(UTF_8));

        assertThat(one.get("webhook-signature")).isNotEqualTo(other.get("webhook-signature"));
    }
}
