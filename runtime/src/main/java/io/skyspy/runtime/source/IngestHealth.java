package io.skyspy.runtime.source;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Sources and spool in the health answer. A receiver that cannot be reached, or a broker that is away, does not make the app unhealthy: it
 * does then what it is there for, and a restart would not help.
 */
public final class IngestHealth implements HealthIndicator {

    private final IngestApp ingest;

    public IngestHealth(IngestApp ingest) {
        this.ingest = ingest;
    }

    @Override
    public Health health() {
        Health.Builder health = ingest.isRunning() ? Health.up() : Health.outOfService();
        for (SourceStatus status : ingest.sources()) {
            health.withDetail(status.source().id(), details(status));
        }
        ingest.spool().ifPresent(spool -> health.withDetail("spooledRecords", spool.records()));
        return health.build();
    }

    private static Map<String, Object> details(SourceStatus status) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("type", status.source().type());
        details.put("connections", status.connections());
        if (status.lastHeardAt() != null) {
            details.put("lastHeardAt", status.lastHeardAt());
        }
        return details;
    }
}
