package io.skyspy.edge.socket;

import java.util.HashMap;
import java.util.Map;

/** Counts open sockets, overall and by client address, against their bounds. Safe for use by several threads. */
final class ConnectionLimits {

    /** Whether one more fits. */
    enum Verdict {
        ROOM,
        SERVER_FULL,
        ADDRESS_FULL
    }

    private final int most;
    private final int mostPerAddress;
    private final Map<String, Integer> byAddress = new HashMap<>();
    private int open;

    ConnectionLimits(int most, int mostPerAddress) {
        this.most = most;
        this.mostPerAddress = mostPerAddress;
    }

    synchronized Verdict check(String address) {
        if (open >= most) {
            return Verdict.SERVER_FULL;
        }
        return byAddress.getOrDefault(address, 0) >= mostPerAddress ? Verdict.ADDRESS_FULL : Verdict.ROOM;
    }

    synchronized void opened(String address) {
        open++;
        byAddress.merge(address, 1, Integer::sum);
    }

    synchronized void closed(String address) {
        open--;
        byAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
    }
}
