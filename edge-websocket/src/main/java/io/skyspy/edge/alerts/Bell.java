package io.skyspy.edge.alerts;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Wakes those who wait for something to be read whenever something was. They wait two seconds at most. */
final class Bell {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    synchronized void ring() {
        notifyAll();
    }

    /** Whether it is so, or becomes so while there is patience. Not so either when the thread is interrupted, which it stays. */
    synchronized boolean awaits(BooleanSupplier isSo) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!isSo.getAsBoolean()) {
                long leftMs = (deadline - System.nanoTime()) / 1_000_000;
                if (leftMs <= 0) {
                    return false;
                }
                wait(leftMs);
            }
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
