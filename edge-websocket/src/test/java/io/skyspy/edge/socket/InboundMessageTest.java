package io.skyspy.edge.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InboundMessageTest {

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void piecesBecomeOneTextEvenWhenALetterIsCut() throws CharacterCodingException {
        InboundMessage text = new InboundMessage(100, new InboundBudget(100));
        byte[] umlaut = "ü".getBytes(StandardCharsets.UTF_8);
        text.append(ByteBuffer.wrap(umlaut, 0, 1));
        assertThat(text.isBroken()).isFalse();
        text.append(ByteBuffer.wrap(umlaut, 1, 1));
        assertThat(text.takeText()).isEqualTo("ü");
        text.begin(false);
        text.append(bytes("next"));
        assertThat(text.takeText()).isEqualTo("next");
    }

    @Test
    void whatIsNotUtf8IsKnownAtOnce() {
        InboundMessage text = new InboundMessage(100, new InboundBudget(100));
        text.append(ByteBuffer.wrap(new byte[] {(byte) 0xC3, (byte) 0x28}));
        assertThat(text.isBroken()).isTrue();
        assertThatThrownBy(text::takeText).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void aTextThatEndsInsideALetterIsNone() {
        InboundMessage text = new InboundMessage(100, new InboundBudget(100));
        text.append(ByteBuffer.wrap(new byte[] {'a', (byte) 0xC3}));
        assertThat(text.isBroken()).isFalse();
        assertThatThrownBy(text::takeText).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void bytesAreNotTakenForText() {
        InboundMessage message = new InboundMessage(100, new InboundBudget(100));
        message.begin(true);
        message.append(ByteBuffer.wrap(new byte[] {(byte) 0xC3, (byte) 0x28}));
        assertThat(message.isBroken()).isFalse();
        assertThat(message.takeBytes()).containsExactly(0xC3, 0x28);
    }

    @Test
    void tooLongATextIsCountedButNotKept() {
        InboundBudget budget = new InboundBudget(10);
        InboundMessage text = new InboundMessage(5, budget);
        text.append(bytes("1234"));
        text.append(bytes("56"));
        text.append(bytes("7"));
        assertThat(text.isTooLarge()).isTrue();
        assertThat(text.length()).isEqualTo(7);
        assertThat(budget.take(10)).as("nothing is held").isTrue();
    }

    @Test
    void allClientsShareOneBudget() {
        InboundBudget budget = new InboundBudget(5);
        InboundMessage one = new InboundMessage(100, budget);
        InboundMessage other = new InboundMessage(100, budget);
        one.append(bytes("1234"));
        other.append(bytes("12"));
        assertThat(one.isTooLarge()).isFalse();
        assertThat(other.isTooLarge()).isTrue();
        one.release();
        other.begin(false);
        other.append(bytes("12345"));
        assertThat(other.isTooLarge()).isFalse();
    }
}
