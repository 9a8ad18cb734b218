package io.skyspy.edge.request;

import io.skyspy.edge.message.AircraftDocuments;
import io.skyspy.edge.message.ClientMessage.Request;
import io.skyspy.edge.message.ErrorText;
import io.skyspy.edge.message.ServerDocuments;
import io.skyspy.edge.message.ServerState;
import io.skyspy.edge.table.Picture;
import io.skyspy.edge.table.Row;
import io.skyspy.edge.table.Statistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers requests from the current picture. */
public final class Requests {

    private final Supplier<Picture> picture;
    private final Supplier<ServerState> server;

    public Requests(Supplier<Picture> picture, Supplier<ServerState> server) {
        this.picture = picture;
        this.server = server;
    }

    public Answer answer(Request request, Asker asker) {
        Picture now = picture.get();
        return switch (request.type()) {
            case "aircraft" -> aircraft(now, request);
            case "aircraft_list", "aircraft-list" -> list(now, request);
            case "aircraft-stats" -> new Answer.Data(AircraftDocuments.statistics(now, Statistics.of(now)));
            case "status" -> new Answer.Data(ServerDocuments.status(server.get()));
            case "health", "system-health" -> new Answer.Data(ServerDocuments.health(server.get()));
            case "ws-status" ->
                new Answer.Data(ServerDocuments.connection(
                        server.get(), asker.endpoint(), asker.id(), asker.subscribed(), asker.supported()));
            default -> new Answer.Failure("Unknown request type: " + request.type());
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
        AircraftFilter filter = AircraftFilter.of(request.params());
        List<Row> rows = now.rows().stream().filter(filter::accepts).toList();
        return new Answer.Data(AircraftDocuments.list(now, rows));
    }
}
