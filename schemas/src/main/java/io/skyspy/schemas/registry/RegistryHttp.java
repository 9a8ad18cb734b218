package io.skyspy.schemas.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request to the first registry that answers, in several rounds. Safe for use by several threads.
 *
 * <p>Requests are rare, one per schema and process: each makes a client of its own, and no thread or connection outlives it.
 */
final class RegistryHttp {

    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int LONGEST_WAIT_FACTOR = 10;

    private final RegistrySettings settings;
    private final Optional<String> authorization;
    /** Index of the address that answered last; the next request starts there. */
    private volatile int preferred;

    RegistryHttp(RegistrySettings settings) {
        this.settings = settings;
        this.authorization = settings.userInfo()
                .map(info -> "Basic " + Base64.getEncoder().encodeToString(info.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * An answer that is no failure of the registry itself: any status but 408, 429 and 5xx.
     *
     * @throws RegistryUnavailableException when there is none
     */
    HttpResponse<byte[]> send(String method, String path, byte @Nullable [] body) {
        IOException last = new IOException("not asked");
        Duration wait = settings.retryWait();
        try (HttpClient client = newClient()) {
            for (int round = 0; round <= settings.retries(); round++) {
                if (round > 0) {
                    pause(wait);
                    wait = longer(wait);
                }
                for (int i = 0; i < settings.urls().size(); i++) {
                    int index = (preferred + i) % settings.urls().size();
                    try {
                        HttpResponse<byte[]> response =
                                sendTo(client, settings.urls().get(index), method, path, body);
                        preferred = index;
                        return response;
                    } catch (IOException failure) {
                        last = failure;
                    }
                }
            }
        }
        throw new RegistryUnavailableException(
                "No schema registry answers " + method + " " + path + " at " + settings.urls() + ": " + reason(last),
                last);
    }

    private HttpResponse<byte[]> sendTo(HttpClient client, URI url, String method, String path, byte @Nullable [] body)
            throws IOException {
        String base = url.toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path))
                .timeout(settings.requestTimeout())
                .header("Content-Type", CONTENT_TYPE)
                .header("Accept", CONTENT_TYPE + ", application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        authorization.ifPresent(value -> request.header("Authorization", value));
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            int status = response.statusCode();
            if (status >= 500 || status == 429 || status == 408) {
                throw new IOException("status " + status + " from " + url);
            }
            return response;
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private Duration longer(Duration wait) {
        Duration longest = settings.retryWait().multipliedBy(LONGEST_WAIT_FACTOR);
        Duration doubled = wait.multipliedBy(2);
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static String reason(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private HttpClient newClient() {
        return HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }
}
