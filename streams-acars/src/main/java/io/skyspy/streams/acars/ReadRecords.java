package io.skyspy.streams.acars;

import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.DeadLetter;
import io.skyspy.schemas.avro.RawDatalink;
import io.skyspy.streams.acars.format.Envelope;
import io.skyspy.streams.acars.format.Parsed;
import io.skyspy.streams.acars.format.ReceiverFormats;
import io.skyspy.streams.acars.format.Rejection;
import io.skyspy.streams.acars.message.Airlines;
import io.skyspy.streams.acars.message.Identity;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Reads records of receivers, and sends on messages under the key of their aircraft, positions, and what cannot be read. */
final class ReadRecords implements Processor<String, RawDatalink, String, SpecificRecord> {

    private final Airlines airlines;
    private final Duration liveWindow;
    private final AcarsMetrics metrics;
    private final ReceiverFormats formats = new ReceiverFormats();
    private @Nullable ProcessorContext<String, SpecificRecord> context;
    private @Nullable LiveAircraft aircraft;

    ReadRecords(Airlines airlines, Duration liveWindow, AcarsMetrics metrics) {
        this.airlines = airlines;
        this.liveWindow = liveWindow;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> processorContext) {
        context = processorContext;
        aircraft = new LiveAircraft(processorContext.getStateStore(AcarsTopology.LIVE_AIRCRAFT), liveWindow);
    }

    @Override
    public void process(Record<String, RawDatalink> record) {
        RawDatalink raw = record.value();
        if (raw == null) {
            metrics.rejected(Rejection.UNKNOWN_SHAPE, String.valueOf(record.key()));
            return;
        }
        byte[] payload = bytes(raw.getPayload());
        Envelope envelope = new Envelope(raw.getSource(), raw.getReceivedAt(), raw.getClock());
        switch (formats.parse(payload, envelope)) {
            case Parsed.Frame frame -> {
                frame.remarks().forEach(remark -> metrics.rejected(remark, raw.getSource()));
                if (frame.report() != null) {
                    forward(frame.report().build());
                }
                if (frame.message() != null) {
                    forward(completed(frame.message()));
                } else {
                    metrics.linkFrame();
                }
            }
            case Parsed.Rejected rejected -> forward(raw, payload, rejected.reason());
        }
    }

    /** With address, callsign and airline, as far as registration, flight id and the live aircraft tell them. */
    private AcarsMessage completed(AcarsMessage.Builder message) {
        if (aircraft == null) {
            throw new IllegalStateException("a record came before the start");
        }
        if (message.getIcao() == null && message.getRegistration() != null) {
            String found = aircraft.address(message.getRegistration());
            message.setIcao(found).setIcaoLookedUp(found != null);
        }
        Airlines.Meaning meaning = airlines.of(message.getFlight());
        String live = message.getIcao() == null ? null : aircraft.callsign(message.getIcao(), message.getHeardAt());
        return message.setAirline(meaning.airline())
                .setCallsign(live == null ? meaning.callsign() : live)
                .setCallsignAmbiguous(live == null && meaning.ambiguous())
                .build();
    }

    private void forward(AcarsMessage message) {
        send(Identity.key(message), message, message.getHeardAt().toEpochMilli());
    }

    private void forward(AircraftReport report) {
        metrics.report();
        send(report.getIcao(), report, report.getReportedAt().toEpochMilli());
    }

    private void forward(RawDatalink raw, byte[] payload, Rejection reason) {
        metrics.rejected(reason, raw.getSource());
        DeadLetter letter = DeadLetter.newBuilder()
                .setTopic(Topics.ACARS_RAW.name())
                .setKey(raw.getSource())
                .setAt(raw.getReceivedAt())
                .setApp(AcarsTopology.APPLICATION_ID)
                .setReason(reason.name().toLowerCase(Locale.ROOT))
                .setPayload(ByteBuffer.wrap(payload))
                .build();
        send(Topics.ACARS_RAW.name(), letter, raw.getReceivedAt().toEpochMilli());
    }

    private void send(String key, SpecificRecord value, long timestamp) {
        if (context != null) {
            context.forward(new Record<>(key, value, Math.max(0, timestamp)));
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
