package io.skyspy.standalone;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.skyspy.edge.auth.AuthMode;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Directory;
import io.skyspy.edge.auth.JournalUnavailableException;
import io.skyspy.edge.auth.User;
import io.skyspy.edge.auth.login.AccountProblem;
import io.skyspy.edge.auth.login.KeyAdministration;
import io.skyspy.edge.auth.login.UserAdministration;
import io.skyspy.edge.auth.password.Passwords;
import io.skyspy.edge.auth.store.AuthStore;
import io.skyspy.edge.auth.store.AuthTopics;
import io.skyspy.schemas.Topic;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.serde.AvroSerde;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serde;

/** The accounts of a system that is running, for one command. Whoever can write to the broker may do everything. */
final class Accounts implements AutoCloseable {

    private static final Duration READ_WITHIN = Duration.ofSeconds(20);
    private static final Duration ASK_EVERY = Duration.ofMillis(20);
    private static final List<Topic<?>> NEEDED = List.of(
            Topics.AUTH_USERS,
            Topics.AUTH_ROLES,
            Topics.AUTH_KEYS,
            Topics.AUTH_KEY_USES,
            Topics.AUTH_LOGINS,
            Topics.AUTH_FEATURES);

    private final AuthStore store;
    private final UserAdministration users;
    private final KeyAdministration keys;

    private Accounts(AuthStore store) {
        SecureRandom random = new SecureRandom();
        this.store = store;
        this.users = new UserAdministration(store.directory(), store, new Passwords(), random);
        this.keys = new KeyAdministration(store.directory(), store, random);
    }

    /** What a command does with the accounts. */
    @FunctionalInterface
    interface Work {

        void on(Accounts accounts);
    }

    /**
     * Does something with the accounts of the system at that broker.
     *
     * @throws UserMistake with a sentence that says what is wrong
     */
    static void with(BrokerOptions broker, Work work) {
        requireTopics(broker);
        try (Accounts accounts = open(broker)) {
            accounts.awaitRead();
            work.on(accounts);
        } catch (AccountProblem problem) {
            throw new UserMistake(String.valueOf(problem.getMessage()));
        } catch (JournalUnavailableException unavailable) {
            throw new UserMistake("The broker at " + broker.bootstrapServers + " does not take the change.");
        }
    }

    private static void requireTopics(BrokerOptions broker) {
        try (Admin admin = broker.admin()) {
            Set<String> present = admin.listTopics().names().get();
            if (!present.containsAll(NEEDED.stream().map(Topic::name).toList())) {
                throw new UserMistake("The broker at " + broker.bootstrapServers
                        + " does not have the topics of accounts yet. Start ./skyspy run or an edge first.");
            }
        } catch (ExecutionException failed) {
            throw new UserMistake("The broker at " + broker.bootstrapServers + " does not say which topics it has.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UserMistake("Stopped.");
        }
    }

    private static Accounts open(BrokerOptions broker) {
        Map<String, Object> serdeSettings = Map.of("schema.registry.url", broker.schemaRegistryUrl);
        Map<String, Object> producer = new HashMap<>(broker.clientSettings());
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        AuthTopics topics = new AuthTopics(new AuthTopics.Serdes() {
            @Override
            public <V extends SpecificRecord> Serde<V> of(Topic<V> topic) {
                return AvroSerde.of(topic.valueType(), serdeSettings);
            }
        });
        AuthStore store = new AuthStore(
                topics,
                new Directory(AuthMode.PRIVATE),
                broker.clientSettings(),
                producer,
                Clock.systemUTC(),
                new SimpleMeterRegistry());
        store.start();
        return new Accounts(store);
    }

    private void awaitRead() {
        long deadline = System.nanoTime() + READ_WITHIN.toNanos();
        while (!store.isComplete()) {
            if (System.nanoTime() > deadline) {
                throw new UserMistake("The accounts could not be read within " + READ_WITHIN.toSeconds()
                        + " s. Does the schema registry answer?");
            }
            try {
                Thread.sleep(ASK_EVERY);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new UserMistake("Stopped.");
            }
        }
    }

    Directory directory() {
        return store.directory();
    }

    UserAdministration users() {
        return users;
    }

    KeyAdministration keys() {
        return keys;
    }

    /** As whom the command acts. */
    Caller operator() {
        return Caller.everybody();
    }

    User user(String name) {
        return directory().user(name).orElseThrow(() -> new UserMistake("There is no user " + name + "."));
    }

    @Override
    public void close() {
        store.close();
    }
}
