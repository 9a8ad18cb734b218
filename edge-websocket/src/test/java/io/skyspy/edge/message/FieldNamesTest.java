package io.skyspy.edge.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.edge.table.Field;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FieldNamesTest {

    @Test
    void everyFieldHasANameOfItsOwn() {
        assertThat(Stream.of(Field.values()).map(FieldNames::of))
                .hasSize(Field.values().length)
                .doesNotHaveDuplicates();
    }
}
