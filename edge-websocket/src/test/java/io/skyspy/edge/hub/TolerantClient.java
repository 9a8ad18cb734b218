package io.skyspy.edge.hub;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A client that goes on where it left off: what it is told twice changes nothing. A point of a view it has left it does not keep; so it
 * takes none until the view it asked for is confirmed.
 */
final class TolerantClient implements Consumer<JsonNode> {

    private final Map<String, JsonNode> aircraft = new HashMap<>();
    private @Nullable String resume;
    private int viewsAskedFor;

    /** As tests compare them. */
    Map<String, JsonNode> aircraft() {
        Map<String, JsonNode> known = new TreeMap<>();
        aircraft.forEach((hex, each) -> known.put(hex, TestHub.lasting(each)));
        return known;
    }

    /** The last point it was given. */
    Optional<String> resume() {
        return Optional.ofNullable(resume);
    }

    @Override
    public void accept(JsonNode message) {
        JsonNode data = message.path("data");
        String hex = data.path("hex").asString("");
        switch (message.path("type").asString("")) {
            case "aircraft:snapshot" -> {
                aircraft.clear();
                data.path("aircraft")
                        .values()
                        .forEach(each -> aircraft.put(each.path("hex").asString(), each));
            }
            case "aircraft:new" -> aircraft.put(hex, data);
            case "aircraft:remove" -> aircraft.remove(hex);
            case "aircraft:delta" -> {
                assertThat(aircraft).as("a delta is of a known aircraft").containsKey(hex);
                ObjectNode merged = ((ObjectNode) requireNonNull(aircraft.get(hex))).deepCopy();
                data.path("changes").properties().forEach(change -> merged.set(change.getKey(), change.getValue()));
                aircraft.put(hex, merged);
            }
            case "subscribed" -> viewsAskedFor = Math.max(0, viewsAskedFor - 1);
            default -> assertThat(message.path("type").asString("")).isNotEqualTo("error");
        }
    }

    /** Another view: what is a point of the old one is of no use any more. */
    void asksForView() {
        resume = null;
        viewsAskedFor++;
    }

    /** What was asked for on a connection that is gone is not answered. */
    void connects() {
        viewsAskedFor = 0;
    }

    /** After everything in the frame has been folded: a point is where the frame ends. */
    void reached(JsonNode frame) {
        if (frame.has("resume")) {
            resume = viewsAskedFor == 0 ? frame.path("resume").stringValue(null) : null;
        }
    }
}
