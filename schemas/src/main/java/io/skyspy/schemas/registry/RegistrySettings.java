package io.skyspy.schemas.registry;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where the registry is and how long to wait for it.
 *
 * @param urls addresses of equal registries; one that fails gives way to the next
 * @param userInfo {@code user:password} for HTTP basic authentication; empty for none
 * @param connectTimeout longest time to open a connection
 * @param requestTimeout longest time from request to answer
 * @param retries how many further rounds over all addresses follow a first one without an answer
 * @param retryWait pause before the first further round; doubles for each next one, to at most ten times itself
 */
public record RegistrySettings(
        List<URI> urls,
        Optional<String> userInfo,
        Duration connectTimeout,
        Duration requestTimeout,
        int retries,
        Duration retryWait) {

    public RegistrySettings {
        urls = List.copyOf(urls);
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("schema.registry.url names no address");
        }
        if (retries < 0) {
            throw new IllegalArgumentException("retries must be 0 or more, not " + retries);
        }
    }

    /** The registry at one address: 2 s to connect, 10 s to answer, three further attempts after 200, 400 and 800 ms. */
    public static RegistrySettings at(URI url) {
        return new RegistrySettings(
                List.of(url),
                Optional.empty(),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                3,
                Duration.ofMillis(200));
    }
}
