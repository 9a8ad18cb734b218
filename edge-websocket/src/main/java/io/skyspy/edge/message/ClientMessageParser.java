package io.skyspy.edge.message;

import io.skyspy.edge.message.ClientMessage.Invalid;
import io.skyspy.edge.message.ClientMessage.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what clients send. Total: whatever the text, the answer is a {@link ClientMessage}. */
public final class ClientMessageParser {

    static final int MAX_DEPTH = 50;

    /** Far more than any request needs; keeps a hostile message from growing when it becomes a tree. */
    private static final int MAX_TOKENS = 100_000;

    private static final int MAX_ECHO = 100;
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private final JsonMapper mapper;

    /**
     * A parser.
     *
     * @param maxMessageBytes longest text it must read
     */
    public ClientMessageParser(int maxMessageBytes) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxTokenCount(MAX_TOKENS)
                .maxStringLength(maxMessageBytes)
                .build();
        this.mapper = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .build();
    }

    public ClientMessage parse(String text) {
        return read(text, ClientMessageParser::message);
    }

    /** The same of a text that is a request and does not say so: {@code type}, {@code request_id}, {@code params}. */
    public ClientMessage request(String text) {
        return read(text, ClientMessageParser::request);
    }

    private ClientMessage read(String text, Function<JsonNode, ClientMessage> meaning) {
        JsonNode message;
        try {
            message = mapper.readTree(text);
        } catch (StreamConstraintsException beyond) {
            return new Invalid(constraint(beyond));
        } catch (JacksonException notJson) {
            return new Invalid(ErrorText.INVALID_JSON);
        }
        return message.isObject() ? meaning.apply(message) : new Invalid(ErrorText.INVALID_JSON);
    }

    /** Topic names in a comma-separated list, as in the query of a connection; what is no topic name is left out. */
    public static List<String> topics(String commaSeparated) {
        return Pattern.compile(",")
                .splitAsStream(commaSeparated)
                .map(String::trim)
                .filter(TOPIC.asMatchPredicate())
                .toList();
    }

    /**
     * The view that the query of a connection asks for.
     *
     * @param bbox west, south, east and north, with commas; null for everywhere
     * @param fields names with commas; null for everything
     * @throws IllegalArgumentException when one of them cannot be understood
     */
    public static View view(@Nullable String bbox, @Nullable String fields) {
        return ViewOptions.query(bbox, fields);
    }

    private static ErrorText constraint(StreamConstraintsException beyond) {
        String reason = beyond.getOriginalMessage().toLowerCase(Locale.ROOT);
        if (reason.contains("nesting depth")) {
            return ErrorText.TOO_DEEP;
        }
        return reason.contains("token count") ? ErrorText.TOO_LARGE : ErrorText.INVALID_JSON;
    }

    private static ClientMessage message(JsonNode message) {
        JsonNode action = message.path("action");
        return switch (action.stringValue("")) {
            case "subscribe" -> subscribe(message);
            case "subscribe_stats" -> new ClientMessage.SubscribeStats(new Params(message));
            case "update_stats_filters" -> new ClientMessage.UpdateStatsFilters(new Params(message.path("filters")));
            case "auth" -> new ClientMessage.Auth(message.path("token").stringValueOpt());
            case "unsubscribe" -> new ClientMessage.Unsubscribe(topics(message));
            case "ping" -> new ClientMessage.Ping();
            case "pong" -> new ClientMessage.Pong();
            case "request" -> request(message);
            default -> other(message, action);
        };
    }

    private static ClientMessage subscribe(JsonNode message) {
        try {
            return new ClientMessage.Subscribe(topics(message), ViewOptions.of(message));
        } catch (ViewOptions.BadOptionException bad) {
            return new Invalid(bad.error());
        }
    }

    private static ClientMessage other(JsonNode message, JsonNode action) {
        JsonNode type = message.path("type");
        if (action.isMissingNode() && type.isString()) {
            return requestId(message)
                    .<ClientMessage>map(
                            id -> new ClientMessage.Typed(shortened(type.stringValue()), id, new Params(message)))
                    .orElseGet(() -> new Invalid(ErrorText.TOO_LARGE));
        }
        return new ClientMessage.Unknown(shortened(action.isMissingNode() ? "null" : action.asString("?")));
    }

    /** Empty when it is too long to be given back. */
    private static Optional<RequestId> requestId(JsonNode message) {
        JsonNode id = message.path("request_id");
        String json = id.isMissingNode() ? "null" : id.toString();
        return json.length() > RequestId.MAX_LENGTH ? Optional.empty() : Optional.of(new RequestId(json));
    }

    private static ClientMessage request(JsonNode message) {
        String type = shortened(message.path("type").asString(""));
        return requestId(message)
                .<ClientMessage>map(id -> new Request(type, id, new Params(message.path("params"))))
                .orElseGet(() -> new Invalid(ErrorText.TOO_LARGE));
    }

    private static List<String> topics(JsonNode message) {
        JsonNode topics = message.path("topics");
        if (topics.isString()) {
            return topics(topics.stringValue());
        }
        List<String> names = new ArrayList<>();
        if (topics.isArray()) {
            for (JsonNode topic : topics.values()) {
                topic.stringValueOpt().filter(TOPIC.asMatchPredicate()).ifPresent(names::add);
            }
        }
        return names;
    }

    private static String shortened(String text) {
        return text.length() <= MAX_ECHO ? text : text.substring(0, MAX_ECHO) + "…";
    }
}
