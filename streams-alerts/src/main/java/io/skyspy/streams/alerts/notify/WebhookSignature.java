package io.skyspy.streams.alerts.notify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The headers of the Standard Webhooks specification 1.0, for which receivers of many languages have libraries: an id, the time, and
 * HMAC-SHA256 over both and the body.
 */
final class WebhookSignature {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /**
     * The headers.
     *
     * @param secret {@code whsec_} and base64, or any text, whose UTF-8 is then the key; absent to leave the signature out
     * @param body as it is sent
     */
    static Map<String, String> headers(@Nullable String secret, String id, Instant now, byte[] body) {
        String seconds = Long.toString(now.getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", seconds);
        if (secret != null && !secret.isBlank()) {
            headers.put("webhook-signature", "v1," + signature(key(secret), id + '.' + seconds + '.', body));
        }
        return headers;
    }

    private static byte[] key(String secret) {
        if (secret.startsWith(PREFIX)) {
            try {
                return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            } catch (IllegalArgumentException notBase64) {
                // then it is a text that begins like that
            }
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    private static String signature(byte[] key, String head, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", impossible);
        }
    }
}
