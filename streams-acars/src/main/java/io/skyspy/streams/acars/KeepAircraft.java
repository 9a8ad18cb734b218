package io.skyspy.streams.acars;

import io.skyspy.schemas.avro.AircraftState;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps what messages take from states: callsign and registration of every aircraft that is there now. */
final class KeepAircraft implements Processor<String, AircraftState, Void, Void> {

    private @Nullable KeyValueStore<String, String> store;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        store = context.getStateStore(AcarsTopology.LIVE_AIRCRAFT);
    }

    @Override
    public void process(Record<String, AircraftState> record) {
        if (store == null) {
            throw new IllegalStateException("a record came before the start");
        }
        String icao = record.key();
        String before = store.get(LiveAircraft.ADDRESS + icao);
        String registrationBefore = before == null ? "" : Kept.read(before).registration();
        AircraftState state = record.value();
        String registration = state == null || state.getRegistration() == null
                ? ""
                : state.getRegistration().replace("-", "");
        if (!registrationBefore.isEmpty() && !registrationBefore.equals(registration)) {
            store.delete(LiveAircraft.REGISTRATION + registrationBefore);
        }
        if (state == null) {
            store.delete(LiveAircraft.ADDRESS + icao);
            return;
        }
        String callsign = state.getCallsign() == null ? "" : state.getCallsign();
        Kept kept = new Kept(state.getLastSeenAt(), registration, callsign);
        store.put(LiveAircraft.ADDRESS + icao, kept.written());
        if (!registration.isEmpty() && !registration.equals(registrationBefore)) {
            store.put(LiveAircraft.REGISTRATION + registration, icao);
        }
    }

    /**
     * What is kept, as text: time, registration, callsign.
     *
     * @param registration without dash; empty when unknown
     * @param callsign empty when unknown
     */
    record Kept(Instant heardAt, String registration, String callsign) {

        static Kept read(String text) {
            String[] parts = text.split("\\|", -1);
            return new Kept(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1], parts[2]);
        }

        String written() {
            return heardAt.toEpochMilli() + "|" + registration + "|" + callsign;
        }
    }
}
