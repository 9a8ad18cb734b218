package io.skyspy.streams.safety;

import io.skyspy.schemas.avro.SafetyCommand;
import io.skyspy.schemas.avro.SafetySignal;
import io.skyspy.streams.safety.publish.Signals;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Sends commands to the task that keeps the incident: that of its aircraft. */
final class RouteCommands implements Processor<String, SpecificRecord, String, SafetySignal> {
    private final SafetyMetrics metrics;
    private @Nullable ProcessorContext<String, SafetySignal> context;

    RouteCommands(SafetyMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, SafetySignal> processorContext) {
        context = processorContext;
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        if (context == null || !(record.value() instanceof SafetyCommand command)) {
            metrics.unexpected();
            return;
        }
        context.forward(record.withKey(command.getIcao()).withValue(Signals.of(command)));
    }
}
