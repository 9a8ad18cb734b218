package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.modes.ResolutionAdvisory;

/**
 * A resolution advisory an aircraft has been heard with. Times are event time in milliseconds since the epoch.
 *
 * @param said what it says, in the words heard last from the best carrier
 * @param saidAtMs when that carrier was last heard
 * @param firstHeardMs when the advisory was first heard
 * @param lastHeardMs when it was last heard, whatever brought it
 * @param frames frames of it, from 1
 * @param confirmed whether more than a single reply that may only look like it speaks for it
 */
public record Advisory(
        ResolutionAdvisory said, long saidAtMs, long firstHeardMs, long lastHeardMs, int frames, boolean confirmed) {

    static Advisory begin(ResolutionAdvisory said, boolean confirmed, long atMs) {
        return new Advisory(said, atMs, atMs, atMs, 1, confirmed);
    }

    /** The same words again, or others about the same encounter. */
    Advisory heardAs(ResolutionAdvisory next, long atMs) {
        return new Advisory(next, atMs, firstHeardMs, atMs, frames + 1, true);
    }

    /** Heard from a worse carrier, whose words do not count. */
    Advisory heardToo(long atMs) {
        return new Advisory(said, saidAtMs, firstHeardMs, atMs, frames + 1, true);
    }

    Advisory confirm() {
        return new Advisory(said, saidAtMs, firstHeardMs, lastHeardMs, frames, true);
    }
}
