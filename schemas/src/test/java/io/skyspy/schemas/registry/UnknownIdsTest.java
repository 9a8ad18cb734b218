package io.skyspy.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class UnknownIdsTest {

    private final AtomicLong now = new AtomicLong(-5);
    private final UnknownIds ids = new UnknownIds(now::get);
    private final RegistryException answer = new RegistryException(404, 40403, "Schema 7 not found");

    @Test
    void remembersForTenSeconds() {
        ids.add(7, answer);

        now.addAndGet(UnknownIds.REMEMBERED.toNanos());
        assertThat(ids.answer(7)).isSameAs(answer);
        now.incrementAndGet();
        assertThat(ids.answer(7)).isNull();
        assertThat(ids.answer(8)).isNull();
    }

    @Test
    void forgetsTheOldestWhenThereAreTooMany() {
        for (int id = 0; id <= UnknownIds.LARGEST; id++) {
            ids.add(id, answer);
        }

        assertThat(ids.answer(0)).isNull();
        assertThat(ids.answer(1)).isSameAs(answer);
        assertThat(ids.answer(UnknownIds.LARGEST)).isSameAs(answer);
    }
}
