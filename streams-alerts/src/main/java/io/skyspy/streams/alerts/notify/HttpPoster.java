package io.skyspy.streams.alerts.notify;

import io.skyspy.streams.alerts.notify.PublicAddresses.PrivateTargetException;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Posts letters. Follows no redirect, keeps no cookie, reads nothing of the answer but its status: what it says is of no use here, and
 * might be endless.
 */
final class HttpPoster implements Closeable {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int TOO_EARLY = 425;

    private final CloseableHttpClient client;

    HttpPoster(NotifySettings settings) {
        Timeout timeout = Timeout.of(settings.timeout());
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(
                                settings.allowPrivateTargets()
                                        ? SystemDefaultDnsResolver.INSTANCE
                                        : new PublicAddresses())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .setUserAgent("SkySpy")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
    }

    Attempt post(Letter.Post letter) {
        HttpPost request = new HttpPost(letter.url());
        letter.headers().forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(letter.body(), ContentType.APPLICATION_JSON));
        try (ClassicHttpResponse answer = client.executeOpen(null, request, null)) {
            Attempt attempt = judge(answer.getCode(), answer.getFirstHeader(HttpHeaders.RETRY_AFTER));
            // what follows is not read: the connection ends here
            request.cancel();
            return attempt;
        } catch (PrivateTargetException forbidden) {
            return new Attempt.Refused(String.valueOf(forbidden.getMessage()));
        } catch (IOException failed) {
            return new Attempt.Later(reason(failed), Optional.empty());
        }
    }

    static Attempt judge(int status, @Nullable Header retryAfter) {
        if (status / 100 == 2) {
            return new Attempt.Delivered();
        }
        String problem = "the receiver answered " + status;
        return switch (status) {
            case 408, TOO_EARLY, 429 -> new Attempt.Later(problem, pause(retryAfter));
            default -> status >= 500 ? new Attempt.Later(problem, pause(retryAfter)) : new Attempt.Refused(problem);
        };
    }

    /** Seconds only: a date would need the receiver's clock to be right. */
    private static Optional<Duration> pause(@Nullable Header retryAfter) {
        String value = retryAfter == null ? "" : retryAfter.getValue().strip();
        if (!value.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            return Optional.empty();
        }
        Duration asked = Duration.ofMillis((long) Math.ceil(Double.parseDouble(value) * 1000));
        return Optional.of(asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE);
    }

    /** What kind of failure, without the address: its path may be a secret. */
    private static String reason(IOException failed) {
        return "no answer (" + failed.getClass().getSimpleName() + ")";
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
