package io.skyspy.standalone;

import io.skyspy.edge.EdgeWebsocketConfiguration;
import io.skyspy.ingest.acars.IngestAcarsConfiguration;
import io.skyspy.ingest.adsb.IngestAdsbConfiguration;
import io.skyspy.runtime.RuntimeConfiguration;
import io.skyspy.streams.acars.StreamsAcarsConfiguration;
import io.skyspy.streams.aircraft.StreamsAircraftConfiguration;
import io.skyspy.streams.alerts.StreamsAlertsConfiguration;
import io.skyspy.streams.safety.StreamsSafetyConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Every app in one context: the same beans that run apart on a cluster. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    RuntimeConfiguration.class,
    IngestAdsbConfiguration.class,
    IngestAcarsConfiguration.class,
    StreamsAircraftConfiguration.class,
    StreamsAcarsConfiguration.class,
    StreamsSafetyConfiguration.class,
    StreamsAlertsConfiguration.class,
    EdgeWebsocketConfiguration.class
})
class StandaloneConfiguration {}
