package io.skyspy.edge.rest;

import io.skyspy.edge.message.AircraftDocuments;
import io.skyspy.edge.message.ErrorText;
import io.skyspy.edge.message.Filters;
import io.skyspy.edge.message.Params;
import io.skyspy.edge.message.ServerDocuments;
import io.skyspy.edge.message.TopDocument;
import io.skyspy.edge.request.AircraftDesk;
import io.skyspy.edge.table.Picture;
import io.skyspy.edge.table.Row;
import io.skyspy.edge.table.Statistics;
import io.skyspy.edge.table.Top;
import io.skyspy.schemas.avro.DataSource;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The aircraft there are, by plain HTTP. */
@RestController
final class AircraftController {

    private final Supplier<Picture> picture;

    AircraftController(Supplier<Picture> picture) {
        this.picture = picture;
    }

    @Operation(
            summary =
                    "Every aircraft that is tracked; military_only, category, min_altitude, max_altitude (feet), min_distance,"
                            + " max_distance (nautical miles) and aircraft_type choose among them",
            tags = "aircraft")
    @GetMapping({"/api/v1/aircraft", "/api/v1/aircraft/"})
    ResponseEntity<byte[]> list(@RequestParam Map<String, String> query) {
        return page(Filters.of(Params.of(query))::accepts);
    }

    @Operation(summary = "The aircraft that were last heard by way of UAT", tags = "aircraft")
    @GetMapping({"/api/v1/aircraft/uat", "/api/v1/aircraft/uat/"})
    ResponseEntity<byte[]> uat() {
        return page(row -> row.state().getSource() == DataSource.UAT);
    }

    private ResponseEntity<byte[]> page(Predicate<Row> chosen) {
        Picture now = picture.get();
        return Documents.ok(
                AircraftDocuments.page(now, now.rows().stream().filter(chosen).toList()));
    }

    @Operation(
            summary = "The aircraft that stand out: closest, fastest, highest, climbing, military",
            tags = "aircraft")
    @GetMapping({"/api/v1/aircraft/top", "/api/v1/aircraft/top/"})
    ResponseEntity<byte[]> top() {
        Picture now = picture.get();
        return Documents.ok(TopDocument.of(now, Top.of(now.rows())));
    }

    @Operation(summary = "What the aircraft add up to", tags = "aircraft")
    @GetMapping({"/api/v1/aircraft/stats", "/api/v1/aircraft/stats/"})
    ResponseEntity<byte[]> statistics() {
        Picture now = picture.get();
        return Documents.ok(AircraftDocuments.statistics(now, Statistics.of(now.rows())));
    }

    @Operation(
            summary = "The aircraft of that ICAO address, in either case; 404 when it is not tracked",
            tags = "aircraft")
    @GetMapping({"/api/v1/aircraft/{hex}", "/api/v1/aircraft/{hex}/"})
    ResponseEntity<byte[]> aircraft(@PathVariable("hex") String hex) {
        Picture now = picture.get();
        return AircraftDesk.find(now, hex)
                .map(row -> Documents.ok(AircraftDocuments.aircraft(now, row)))
                .orElseGet(() -> Documents.with(
                        HttpStatus.NOT_FOUND, ServerDocuments.detail(ErrorText.AIRCRAFT_NOT_FOUND.text())));
    }
}
