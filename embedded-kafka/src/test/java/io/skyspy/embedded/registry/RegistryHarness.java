package io.skyspy.embedded.registry;

import io.skyspy.embedded.EmbeddedBroker;
import io.skyspy.embedded.EmbeddedBrokerSettings;
import java.net.URI;
import java.nio.file.Path;

/** A broker and a registry on one directory, and requests to the latter. */
final class RegistryHarness implements AutoCloseable {

    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registry;
    private final RegistryRequests requests;

    RegistryHarness(Path directory) {
        broker = EmbeddedBroker.start(EmbeddedBrokerSettings.in(directory));
        registry = EmbeddedRegistry.start(broker.bootstrapServers());
        requests = new RegistryRequests(registry.url());
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    URI url() {
        return registry.url();
    }

    RegistryRequests requests() {
        return requests;
    }

    @Override
    public void close() {
        requests.close();
        registry.close();
        broker.close();
    }
}
