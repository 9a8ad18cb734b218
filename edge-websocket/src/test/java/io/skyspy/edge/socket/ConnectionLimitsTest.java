package io.skyspy.edge.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.edge.auth.Authentication;
import io.skyspy.edge.auth.Caller;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectionLimitsTest {

    private static final Authentication ANYBODY = new Authentication.Accepted(Caller.everybody());
    private final ConnectionLimits limits = new ConnectionLimits(4, 2, 1);

    private static Authentication key(String credential) {
        return new Authentication.Accepted(
                new Caller(Optional.of(1L), "robot", Set.of(), Set.of(), Optional.empty(), Optional.of(credential)));
    }

    @Test
    void oneAddressHasItsShare() {
        limits.opened("a", ANYBODY);
        limits.opened("a", ANYBODY);

        assertThat(limits.check("a")).contains(Refusal.ADDRESS_FULL);
        assertThat(limits.check("b")).isEmpty();
        limits.closed("a", ANYBODY);
        assertThat(limits.check("a")).isEmpty();
    }

    @Test
    void oneKeyHasItsShareWhereverItComesFrom() {
        limits.opened("a", key("k1"));

        assertThat(limits.check(key("k1"))).contains(Refusal.CREDENTIAL_FULL);
        assertThat(limits.check(key("k2"))).isEmpty();
        assertThat(limits.check(ANYBODY)).isEmpty();
        limits.closed("a", key("k1"));
        assertThat(limits.check(key("k1"))).isEmpty();
    }

    @Test
    void allTogetherHaveTheirs() {
        for (String address : new String[] {"a", "b", "c", "d"}) {
            limits.opened(address, ANYBODY);
        }

        assertThat(limits.check("e")).contains(Refusal.SERVER_FULL);
    }
}
