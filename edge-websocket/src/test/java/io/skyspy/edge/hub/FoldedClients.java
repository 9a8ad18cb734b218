package io.skyspy.edge.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Three clients on one connection, each folding what it is told in its own way. */
final class FoldedClients implements Consumer<JsonNode> {

    /** Folds deltas, and pays no attention to full updates. */
    final Map<String, JsonNode> deltas = new TreeMap<>();
    /** The seed's React hook: snapshot and update replace, new appends, remove filters. */
    private List<JsonNode> hook = new ArrayList<>();
    /** The original web map: merges positions, and forgets only what {@code removed} names. */
    private final Map<String, JsonNode> map = new HashMap<>();

    @Override
    public void accept(JsonNode message) {
        JsonNode data = message.path("data");
        switch (message.path("type").asString("")) {
            case "aircraft:snapshot" -> {
                deltas.clear();
                data.path("aircraft").values().forEach(this::add);
                hook = new ArrayList<>(data.path("aircraft").values());
                map.clear();
                hook.forEach(aircraft -> map.put(hex(aircraft), aircraft));
            }
            case "aircraft:update" ->
                hook = new ArrayList<>(data.path("aircraft").values());
            case "aircraft:new" -> {
                assertThat(deltas).as("new means new").doesNotContainKey(hex(data));
                assertThat(hook)
                        .as("new is not in the list")
                        .noneMatch(known -> hex(known).equals(hex(data)));
                add(data);
                hook.add(data);
            }
            case "aircraft:delta" -> {
                assertThat(deltas).as("a delta follows its new").containsKey(hex(data));
                merge(data);
            }
            case "aircraft:remove" -> {
                assertThat(deltas).as("a remove follows its new").containsKey(hex(data));
                deltas.remove(hex(data));
                hook.removeIf(known -> hex(known).equals(hex(data)));
            }
            case "positions:update" -> {
                data.path("positions").values().forEach(position -> map.put(hex(position), position));
                data.path("removed").values().forEach(gone -> map.remove(gone.asString()));
            }
            default ->
                assertThat(message.path("type").asString())
                        .isIn("aircraft:heartbeat", "subscribed", "unsubscribed", "pong", "response");
        }
    }

    Set<String> hookList() {
        Set<String> hexes = new TreeSet<>();
        hook.forEach(aircraft ->
                assertThat(hexes.add(hex(aircraft))).as("no aircraft twice").isTrue());
        return hexes;
    }

    Set<String> mapPositions() {
        return new TreeSet<>(map.keySet());
    }

    private void add(JsonNode aircraft) {
        deltas.put(hex(aircraft), TestHub.lasting(aircraft));
    }

    private void merge(JsonNode delta) {
        ObjectNode merged = ((ObjectNode) deltas.getOrDefault(hex(delta), delta)).deepCopy();
        delta.path("changes").properties().forEach(change -> merged.set(change.getKey(), change.getValue()));
        deltas.put(hex(delta), TestHub.lasting(merged));
    }

    private static String hex(JsonNode aircraft) {
        return aircraft.path("hex").asString();
    }
}
