package io.skyspy.streams.acars.format;

import io.skyspy.schemas.avro.DatalinkClock;
import java.time.Instant;

/**
 * What is known about a record beside its JSON.
 *
 * @param source id of the source, the station when the record names none
 * @param receivedAt when it arrived
 * @param clock how the time in it is to be taken
 */
public record Envelope(String source, Instant receivedAt, DatalinkClock clock) {}
