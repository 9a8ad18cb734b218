package io.skyspy.edge.socket;

import io.skyspy.edge.auth.Authentication;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts open sockets, overall, by client address and by credential, against their bounds. Safe for use by several threads. */
final class ConnectionLimits {

    private final int most;
    private final int mostPerAddress;
    private final int mostPerCredential;
    private final Map<String, Integer> byAddress = new HashMap<>();
    private final Map<String, Integer> byCredential = new HashMap<>();
    private int open;

    /**
     * Bounds.
     *
     * @param mostPerCredential for one token or API key; who has none is only counted by address
     */
    ConnectionLimits(int most, int mostPerAddress, int mostPerCredential) {
        this.most = most;
        this.mostPerAddress = mostPerAddress;
        this.mostPerCredential = mostPerCredential;
    }

    /** Why no more may come from there; empty when one more fits. */
    synchronized Optional<Refusal> check(String address) {
        if (open >= most) {
            return Optional.of(Refusal.SERVER_FULL);
        }
        return count(byAddress, address) >= mostPerAddress ? Optional.of(Refusal.ADDRESS_FULL) : Optional.empty();
    }

    /** Why no more may come with that credential; empty when one more fits. */
    synchronized Optional<Refusal> check(Authentication authentication) {
        return credential(authentication)
                .filter(credential -> count(byCredential, credential) >= mostPerCredential)
                .map(full -> Refusal.CREDENTIAL_FULL);
    }

    synchronized void opened(String address, Authentication authentication) {
        open++;
        byAddress.merge(address, 1, Integer::sum);
        credential(authentication).ifPresent(credential -> byCredential.merge(credential, 1, Integer::sum));
    }

    synchronized void closed(String address, Authentication authentication) {
        open--;
        oneLess(byAddress, address);
        credential(authentication).ifPresent(credential -> oneLess(byCredential, credential));
    }

    private static Optional<String> credential(Authentication authentication) {
        return authentication instanceof Authentication.Accepted accepted
                ? accepted.caller().credential()
                : Optional.empty();
    }

    private static int count(Map<String, Integer> counts, String key) {
        return counts.getOrDefault(key, 0);
    }

    private static void oneLess(Map<String, Integer> counts, String key) {
        counts.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
    }
}
