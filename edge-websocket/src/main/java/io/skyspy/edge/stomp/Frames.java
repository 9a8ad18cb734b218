package io.skyspy.edge.stomp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.BufferingStompDecoder;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompDecoder;
import org.springframework.messaging.simp.stomp.StompEncoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageHeaderAccessor;

/** Reads and writes STOMP frames, with Spring's codec. A frame may come in several messages, and several frames in one. */
final class Frames {

    private static final byte[] NO_BODY = new byte[0];
    private static final List<String> VERSIONS = List.of("1.2", "1.1");
    private static final StompEncoder ENCODER = new StompEncoder();

    private final BufferingStompDecoder decoder;

    /**
     * A reader.
     *
     * @param maxBytes longest frame that is waited for
     */
    Frames(int maxBytes) {
        this.decoder = new BufferingStompDecoder(new StompDecoder(), maxBytes);
    }

    /** A frame of the client; one without a command is a heart-beat. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Received(StompHeaderAccessor headers, byte[] body) {}

    /**
     * The frames that are complete.
     *
     * @throws org.springframework.messaging.simp.stomp.StompConversionException when it is no STOMP, or too long
     */
    List<Received> read(ByteBuffer bytes) {
        List<Received> frames = new ArrayList<>();
        for (Message<byte[]> message : decoder.decode(bytes)) {
            StompHeaderAccessor headers = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
            if (headers != null) {
                frames.add(new Received(headers, message.getPayload()));
            }
        }
        return frames;
    }

    /** The best version that both sides speak; empty when there is none. */
    static Optional<String> version(Set<String> accepted) {
        return VERSIONS.stream().filter(accepted::contains).findFirst();
    }

    static byte[] connected(String version, String user) {
        StompHeaderAccessor headers = StompHeaderAccessor.create(StompCommand.CONNECTED);
        headers.setVersion(version);
        headers.setHeartbeat(Heartbeat.OURS.toMillis(), Heartbeat.OURS.toMillis());
        headers.setNativeHeader("server", "SkySpy-Streams");
        headers.setNativeHeader("user-name", user);
        return encoded(headers);
    }

    static byte[] receipt(String id) {
        StompHeaderAccessor headers = StompHeaderAccessor.create(StompCommand.RECEIPT);
        headers.setReceiptId(id);
        return encoded(headers);
    }

    static byte[] error(String message, @Nullable String receipt) {
        StompHeaderAccessor headers = StompHeaderAccessor.create(StompCommand.ERROR);
        headers.setMessage(message);
        if (receipt != null) {
            headers.setReceiptId(receipt);
        }
        return encoded(headers);
    }

    private static byte[] encoded(StompHeaderAccessor headers) {
        return ENCODER.encode(headers.getMessageHeaders(), NO_BODY);
    }
}
