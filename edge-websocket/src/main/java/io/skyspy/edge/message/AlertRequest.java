package io.skyspy.edge.message;

import io.skyspy.schemas.avro.AircraftState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The body of a request about alerts: a JSON object, or for some a list. What makes no sense is a {@link BadRequestException}. */
public final class AlertRequest {

    private static final String RULES = "rules";
    private static final String AIRCRAFT = "aircraft";

    private final JsonNode body;

    private AlertRequest(JsonNode body) {
        this.body = body;
    }

    /** The request in that body; nothing is given in an empty one. */
    public static AlertRequest of(byte[] body) {
        JsonNode read = JsonBody.read(body);
        if (!read.isContainer()) {
            throw new BadRequestException(ErrorText.INVALID_JSON.text());
        }
        return new AlertRequest(read);
    }

    /** The rule that the body is. */
    public AlertRuleForm rule() {
        return form(body);
    }

    /** The rule that is in the body, under its name. */
    public AlertRuleForm innerRule() {
        return form(body.path("rule"));
    }

    /**
     * The rules in the body, or that the body is a list of.
     *
     * @param most how many there may be
     */
    public List<AlertRuleForm> rules(int most) {
        JsonNode list = body.isArray() ? body : body.path(RULES);
        if (!list.isArray()) {
            throw new BadRequestException("rules must be a list.");
        }
        if (list.size() > most) {
            throw new BadRequestException("There may be at most " + most + " rules at once.");
        }
        return list.valueStream().map(AlertRequest::form).toList();
    }

    private static AlertRuleForm form(JsonNode rule) {
        if (!rule.isObject()) {
            throw new BadRequestException("A rule must be an object.");
        }
        return new AlertRuleForm(rule);
    }

    /**
     * Ids of rules.
     *
     * @param most how many there may be
     */
    public List<Long> ruleIds(int most) {
        JsonNode list = body.has("rule_ids") ? body.path("rule_ids") : body.path("ids");
        if (!list.isArray() || !list.valueStream().allMatch(AlertRequest::isId)) {
            throw new BadRequestException("rule_ids must be a list of ids.");
        }
        if (list.size() > most) {
            throw new BadRequestException("There may be at most " + most + " rules at once.");
        }
        return list.valueStream().map(JsonNode::longValue).distinct().toList();
    }

    /** The rule that is named. */
    public long ruleId() {
        JsonNode id = body.path("rule_id");
        if (!isId(id)) {
            throw new BadRequestException("rule_id is required.");
        }
        return id.longValue();
    }

    /** True or false; empty when it is not given. */
    public Optional<Boolean> flag(String name) {
        return new JsonBody(body).flag(name);
    }

    /** The address of an aircraft that is named; empty when none is. */
    public Optional<String> icao() {
        return body.path("icao").stringValueOpt().or(() -> body.path("hex").stringValueOpt());
    }

    /**
     * Aircraft that are given, one or a list, in the names of the aircraft's own messages; empty when none are.
     *
     * @param most how many there may be
     */
    public Optional<List<AircraftState>> aircraft(int most, Instant now) {
        JsonNode given = body.path(AIRCRAFT);
        if (given.isMissingNode() || given.isNull()) {
            return Optional.empty();
        }
        List<JsonNode> list = given.isArray() ? given.valueStream().toList() : List.of(given);
        if (list.size() > most || !list.stream().allMatch(JsonNode::isObject)) {
            throw new BadRequestException("aircraft must be an object or a list of at most " + most + " objects.");
        }
        return Optional.of(
                list.stream().map(each -> GivenAircraft.of(each, now)).toList());
    }

    private static boolean isId(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong();
    }
}
