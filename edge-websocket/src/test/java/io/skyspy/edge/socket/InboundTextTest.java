package io.skyspy.edge.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InboundTextTest {

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void piecesBecomeOneTextEvenWhenALetterIsCut() throws CharacterCodingException {
        InboundText text = new InboundText(100, new InboundBudget(100));
        byte[] umlaut = "ü".getBytes(StandardCharsets.UTF_8);
        text.append(ByteBuffer.wrap(umlaut, 0, 1));
        text.append(ByteBuffer.wrap(umlaut, 1, 1));
        assertThat(text.text()).isEqualTo("ü");
        text.reset();
        text.append(bytes("next"));
        assertThat(text.text()).isEqualTo("next");
    }

    @Test
    void whatIsNotUtf8IsSaid() {
        InboundText text = new InboundText(100, new InboundBudget(100));
        text.append(ByteBuffer.wrap(new byte[] {(byte) 0xC3, (byte) 0x28}));
        assertThatThrownBy(text::text).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void tooLongATextIsCountedButNotKept() {
        InboundBudget budget = new InboundBudget(10);
        InboundText text = new InboundText(5, budget);
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
        InboundText one = new InboundText(100, budget);
        InboundText other = new InboundText(100, budget);
        one.append(bytes("1234"));
        other.append(bytes("12"));
        assertThat(one.isTooLarge()).isFalse();
        assertThat(other.isTooLarge()).isTrue();
        one.reset();
        other.reset();
        other.append(bytes("12345"));
        assertThat(other.isTooLarge()).isFalse();
    }
}
