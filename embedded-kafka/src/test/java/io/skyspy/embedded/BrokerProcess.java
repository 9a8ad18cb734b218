package io.skyspy.embedded;

import io.skyspy.embedded.registry.EmbeddedRegistry;
import java.io.IOException;
import java.nio.file.Path;

/** A main class for a JVM of its own that is killed: a broker and a registry on the directory given. */
final class BrokerProcess {

    private BrokerProcess() {}

    @SuppressWarnings("SystemOut") // The test reads it.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(EmbeddedBrokerSettings.in(Path.of(arguments[0])));
                EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers())) {
            System.out.println("READY " + broker.bootstrapServers() + " " + registry.url());
            // The end of its input is the end of the test that started it, however that ended.
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }
}
