package io.skyspy.streams.acars.message;

import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.BlockState;
import io.skyspy.schemas.avro.DataLink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts texts of several blocks together where the receiver does not, and finds the parts that a receiver's whole text stands for.
 *
 * <p>Aircraft number their blocks A, B, C in the last letter of the message number and begin with A; the ground numbers them by block ids
 * A to W that go round. A block that is not the next, or comes too late, ends the text.
 */
final class Blocks {

    private static final int UPLINK_BLOCKS = 23;
    private static final int LONGEST_TEXT = 64 * 1024;
    private static final int MOST_PARTS = 64;

    private final Memory open;

    Blocks(Memory open) {
        this.open = open;
    }

    /** The message with its place among the blocks, whole when this was the last. */
    AcarsMessage take(AcarsMessage message) {
        String key = Identity.textKey(message);
        AcarsMessage begun = open.get(key);
        if (begun != null && isOver(begun, message.getHeardAt().toEpochMilli())) {
            open.remove(key);
            begun = null;
        }
        return message.getReceiverReassembles() ? taken(message, key, begun) : putTogether(message, key, begun);
    }

    /** How long after its first block a text may still be going on. */
    boolean isOver(AcarsMessage begun, long nowMillis) {
        boolean up = Boolean.TRUE.equals(begun.getUplink());
        DataLink link = begun.getLink();
        Duration patience = link == DataLink.HFDL
                ? Duration.ofSeconds(up ? 370 : 1_260)
                : link == DataLink.IMSL || link == DataLink.IRDM
                        ? Duration.ofSeconds(up ? 280 : 1_260)
                        : Duration.ofSeconds(up ? 90 : 660);
        return Math.abs(nowMillis - begun.getHeardAt().toEpochMilli()) > patience.toMillis();
    }

    /** The receiver says PART for every block and COMPLETE with the whole text, or leaves the last open. */
    private AcarsMessage taken(AcarsMessage message, String key, @Nullable AcarsMessage begun) {
        if (message.getBlock() == BlockState.PART) {
            remember(key, begun, message, begun == null ? message.getText() : begun.getText());
            return message;
        }
        if (message.getBlock() != BlockState.COMPLETE && message.getBlock() != BlockState.OTHER) {
            return message;
        }
        boolean whole = message.getBlock() == BlockState.COMPLETE
                || (begun != null && message.getText().startsWith(begun.getText()));
        if (!whole) {
            return with(message, BlockState.OUT_OF_SEQUENCE);
        }
        open.remove(key);
        return AcarsMessage.newBuilder(message)
                .setBlock(BlockState.COMPLETE)
                .setSupersedes(begun == null ? List.of() : begun.getSupersedes())
                .build();
    }

    private AcarsMessage putTogether(AcarsMessage message, String key, @Nullable AcarsMessage begun) {
        boolean more = message.getBlock() == BlockState.PART;
        int number = number(message);
        if (number < 0) {
            return with(message, more ? BlockState.PART : BlockState.WHOLE);
        }
        boolean up = Boolean.TRUE.equals(message.getUplink());
        if (begun == null) {
            if (number > 0 && !up) {
                return with(message, BlockState.OUT_OF_SEQUENCE);
            }
            if (more) {
                remember(key, null, message, message.getText());
            }
            return with(message, more ? BlockState.PART : BlockState.WHOLE);
        }
        int last = number(begun);
        if (number == last) {
            return with(message, BlockState.DUPLICATE);
        }
        int next = up ? (last + 1) % UPLINK_BLOCKS : last + 1;
        if (number != next || begun.getText().length() + message.getText().length() > LONGEST_TEXT) {
            open.remove(key);
            return with(message, BlockState.OUT_OF_SEQUENCE);
        }
        String text = begun.getText() + message.getText();
        if (more) {
            remember(key, begun, message, text);
            return with(message, BlockState.PART);
        }
        open.remove(key);
        return AcarsMessage.newBuilder(message)
                .setText(text)
                .setBlock(BlockState.COMPLETE)
                .setSupersedes(begun.getSupersedes())
                .build();
    }

    /** What is open: time and parts from the first block on, the number of the last. */
    private void remember(String key, @Nullable AcarsMessage begun, AcarsMessage part, String text) {
        List<String> parts = new ArrayList<>(begun == null ? List.of() : begun.getSupersedes());
        if (parts.size() < MOST_PARTS) {
            parts.add(part.getId());
        }
        open.put(
                key,
                AcarsMessage.newBuilder(part)
                        .setHeardAt(begun == null ? part.getHeardAt() : begun.getHeardAt())
                        .setText(text)
                        .setSupersedes(parts)
                        .build());
    }

    /** 0 for the first; negative when the message has no number. */
    private static int number(AcarsMessage message) {
        if (Boolean.TRUE.equals(message.getUplink())) {
            String block = message.getBlockId();
            return block == null || block.isEmpty() || block.charAt(0) < 'A' || block.charAt(0) > 'W'
                    ? -1
                    : block.charAt(0) - 'A';
        }
        String number = message.getMsgNum();
        return number == null || number.length() < 4 || number.charAt(3) < 'A' || number.charAt(3) > 'Z'
                ? -1
                : number.charAt(3) - 'A';
    }

    private static AcarsMessage with(AcarsMessage message, BlockState state) {
        return AcarsMessage.newBuilder(message).setBlock(state).build();
    }
}
