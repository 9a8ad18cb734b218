package io.skyspy.streams.safety;

import io.skyspy.schemas.avro.CellPlacement;
import io.skyspy.schemas.avro.SafetySignal;
import io.skyspy.streams.safety.conflict.Cell;
import io.skyspy.streams.safety.conflict.Meeting;
import io.skyspy.streams.safety.conflict.Placement;
import io.skyspy.streams.safety.conflict.Search;
import io.skyspy.streams.safety.publish.Placements;
import io.skyspy.streams.safety.publish.Signals;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Hands placements to the cells of one partition. Cells fill again within seconds after a restart, and are not kept. */
final class SearchConflicts implements Processor<String, SpecificRecord, String, SafetySignal> {
    private final Search search;
    private final SafetyMetrics metrics;
    private final Map<String, Cell> cells = new HashMap<>();
    private @Nullable ProcessorContext<String, SafetySignal> context;

    SearchConflicts(Search search, SafetyMetrics metrics) {
        this.search = search;
        this.metrics = metrics;
    }

    /** Also called when a transaction is taken back, whose records come again. */
    @Override
    public void init(ProcessorContext<String, SafetySignal> processorContext) {
        cells.clear();
        context = processorContext;
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        if (!(record.value() instanceof CellPlacement value)) {
            metrics.unexpected();
            return;
        }
        Placement placement = Placements.read(value);
        Cell cell = cells.computeIfAbsent(placement.cell(), name -> new Cell(search));
        if (!cell.take(placement, this::tell)) {
            metrics.refusedAircraft();
        }
        if (cell.size() == 0) {
            cells.remove(placement.cell());
        }
    }

    private void tell(Meeting meeting) {
        if (context == null) {
            throw new IllegalStateException("a record came before the start");
        }
        metrics.met();
        context.forward(new Record<>(meeting.subject().icao(), Signals.of(meeting), Math.max(0, meeting.atMs())));
    }
}
