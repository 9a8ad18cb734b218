package io.skyspy.edge.request;

import io.skyspy.edge.message.AircraftDocuments;
import io.skyspy.edge.message.ClientMessage.Request;
import io.skyspy.edge.message.ErrorText;
import io.skyspy.edge.message.Filters;
import io.skyspy.edge.message.TopDocument;
import io.skyspy.edge.table.AircraftFilter;
import io.skyspy.edge.table.Picture;
import io.skyspy.edge.table.Row;
import io.skyspy.edge.table.Statistics;
import io.skyspy.edge.table.Top;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Answers about the aircraft there are now. */
public final class AircraftDesk implements Desk {

    private final Supplier<Picture> picture;

    public AircraftDesk(Supplier<Picture> picture) {
        this.picture = picture;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("aircraft", "aircraft_list", "aircraft-stats", "aircraft-top");
    }

    @Override
    public Answer answer(String kind, Request request, Asker asker) {
        Picture now = picture.get();
        return switch (kind) {
            case "aircraft" -> aircraft(now, request);
            case "aircraft_list" -> list(now, request);
            case "aircraft-top" -> new Answer.Data(TopDocument.of(now, Top.of(now.rows())));
            default -> new Answer.Data(AircraftDocuments.statistics(now, Statistics.of(now.rows())));
        };
    }

    /** The aircraft with that address, in either case. */
    public static Optional<Row> find(Picture picture, String icao) {
        return picture.find(icao.toUpperCase(Locale.ROOT));
    }

    private static Answer aircraft(Picture now, Request request) {
        Optional<String> icao =
                request.params().text("icao").or(() -> request.params().text("hex"));
        if (icao.isEmpty()) {
            return new Answer.Failure(ErrorText.MISSING_ICAO.text());
        }
        return find(now, icao.get())
                .<Answer>map(row -> new Answer.Data(AircraftDocuments.aircraft(now, row)))
                .orElseGet(() -> new Answer.Failure(ErrorText.AIRCRAFT_NOT_FOUND.text()));
    }

    private static Answer list(Picture now, Request request) {
        AircraftFilter filter = Filters.of(request.params());
        List<Row> rows = now.rows().stream().filter(filter::accepts).toList();
        return new Answer.Data(AircraftDocuments.list(now, rows));
    }
}
