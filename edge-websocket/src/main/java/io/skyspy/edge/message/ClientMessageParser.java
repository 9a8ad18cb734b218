package io.skyspy.edge.message;

import io.skyspy.edge.message.ClientMessage.Invalid;
import io.skyspy.edge.message.ClientMessage.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
        JsonNode message;
        try {
            message = mapper.readTree(text);
        } catch (StreamConstraintsException beyond) {
            return new Invalid(constraint(beyond));
        } catch (JacksonException notJson) {
            return new Invalid(ErrorText.INVALID_JSON);
        }
        return message.isObject() ? message(message) : new Invalid(ErrorText.INVALID_JSON);
    }

    /** Topic names in a comma-separated list, as in the query of a connection; what is no topic name is left out. */
    public static List<String> topics(String commaSeparated) {
        return Pattern.compile(",")
                .splitAsStream(commaSeparated)
                .map(String::trim)
                .filter(TOPIC.asMatchPredicate())
                .toList();
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
            case "subscribe" -> new ClientMessage.Subscribe(topics(message));
            case "unsubscribe" -> new ClientMessage.Unsubscribe(topics(message));
            case "ping" -> new ClientMessage.Ping();
            case "pong" -> new ClientMessage.Pong();
            case "request" -> request(message);
            default -> new ClientMessage.Unknown(shortened(action.isMissingNode() ? "null" : action.asString("?")));
        };
    }

    private static ClientMessage request(JsonNode message) {
        JsonNode id = message.path("request_id");
        String json = id.isMissingNode() ? "null" : id.toString();
        if (json.length() > RequestId.MAX_LENGTH) {
            return new Invalid(ErrorText.TOO_LARGE);
        }
        String type = shortened(message.path("type").asString(""));
        return new Request(type, new RequestId(json), new Params(message.path("params")));
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
