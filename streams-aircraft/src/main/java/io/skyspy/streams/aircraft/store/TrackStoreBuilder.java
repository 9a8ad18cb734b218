package io.skyspy.streams.aircraft.store;

import io.skyspy.streams.aircraft.track.TrackSettings;
import java.util.Map;
import org.apache.kafka.streams.state.StoreBuilder;

/** Makes a {@link TrackStore} for each task. */
public final class TrackStoreBuilder implements StoreBuilder<TrackStore> {
    private final String name;
    private final TrackSettings settings;
    private Map<String, String> logConfig = Map.of();
    private boolean logged = true;

    public TrackStoreBuilder(String name, TrackSettings settings) {
        this.name = name;
        this.settings = settings;
    }

    /** The store is a cache in front of its changelog by nature. */
    @Override
    public StoreBuilder<TrackStore> withCachingEnabled() {
        return this;
    }

    @Override
    public StoreBuilder<TrackStore> withCachingDisabled() {
        throw new UnsupportedOperationException("tracks are written at commits only");
    }

    @Override
    public StoreBuilder<TrackStore> withLoggingEnabled(Map<String, String> config) {
        logConfig = Map.copyOf(config);
        logged = true;
        return this;
    }

    @Override
    public StoreBuilder<TrackStore> withLoggingDisabled() {
        logged = false;
        return this;
    }

    @Override
    public TrackStore build() {
        return new TrackStore(name, settings, logged);
    }

    @Override
    public Map<String, String> logConfig() {
        return logConfig;
    }

    @Override
    public boolean loggingEnabled() {
        return logged;
    }

    @Override
    public String name() {
        return name;
    }
}
