package io.skyspy.simulator.radio;

import io.skyspy.simulator.flight.Atmosphere;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/** Sends what one aircraft has to say, each kind in its rhythm. Not for concurrent use. */
public final class Transmitter {
    private final SquitterComposer squitters;
    private final ReplyComposer replies;
    private final Equipment equipment;
    private final RandomGenerator random;
    private final PriorityQueue<Due> dues = new PriorityQueue<>(Comparator.comparingLong(Due::timeMicros));
    private boolean odd;
    private int replied;

    /** A transmitter that is switched on at a time in microseconds since the epoch. */
    public Transmitter(
            Identity identity, Moment first, long onSinceMicros, Atmosphere atmosphere, RandomGenerator random) {
        this.squitters = new SquitterComposer(identity, atmosphere);
        this.replies = new ReplyComposer(identity, atmosphere);
        this.equipment = identity.equipment();
        this.random = random;
        for (Channel channel : Channel.values()) {
            long wait = channel.drawMicros(random, first);
            dues.add(new Due(channel, onSinceMicros + random.nextLong(wait)));
        }
    }

    private record Due(Channel channel, long timeMicros) {}

    /** Takes frames in the order of their times. */
    public interface Listener {
        void hear(long timeMicros, byte[] frame);
    }

    /** Sends all that is due in a stretch of time between two moments; the times of both are in microseconds. */
    public void transmit(long fromMicros, Moment from, long toMicros, Moment to, Listener listener) {
        for (Due due = dues.element(); due.timeMicros() < toMicros; due = dues.element()) {
            double fraction = (due.timeMicros() - fromMicros) / (double) (toMicros - fromMicros);
            Moment moment = to.with(from.motion().towards(to.motion(), Math.clamp(fraction, 0, 1)));
            if (isSent(due.channel(), moment)) {
                listener.hear(due.timeMicros(), compose(due.channel(), moment));
            }
            postpone(due, moment);
        }
    }

    /** Lets the time pass without composing frames that nobody would hear. */
    public void passTime(long toMicros, Moment to) {
        for (Due due = dues.element(); due.timeMicros() < toMicros; due = dues.element()) {
            postpone(due, to);
        }
    }

    private void postpone(Due due, Moment moment) {
        dues.remove();
        dues.add(new Due(due.channel(), due.timeMicros() + due.channel().drawMicros(random, moment)));
    }

    private boolean isSent(Channel channel, Moment moment) {
        return switch (channel) {
            case POSITION, IDENTIFICATION -> equipment.squitters();
            case OPERATIONAL_STATUS -> equipment.squitters() && equipment.replies();
            case EMERGENCY -> equipment.squitters() && equipment.replies();
            case VELOCITY -> equipment.squitters() && !moment.motion().onGround();
            case TARGET_STATE ->
                equipment.squitters()
                        && equipment.hasRegisters()
                        && !moment.motion().onGround();
            case ACQUISITION, REPLY -> equipment.replies();
            case AIR_AIR -> equipment.tcas() && !moment.motion().onGround();
            case ADVISORY ->
                equipment.squitters() && moment.announcement().advisory().isPresent();
        };
    }

    private byte[] compose(Channel channel, Moment moment) {
        return switch (channel) {
            case POSITION -> squitters.position(moment, isOddsTurn());
            case VELOCITY -> squitters.velocity(moment);
            case IDENTIFICATION -> squitters.identification(moment);
            case TARGET_STATE -> squitters.targetState(moment);
            case OPERATIONAL_STATUS -> squitters.operationalStatus(moment);
            case EMERGENCY -> squitters.emergency(moment);
            case ACQUISITION -> replies.acquisition(moment);
            case REPLY -> replies.reply(moment, replied++);
            case AIR_AIR -> replies.airAir(moment);
            case ADVISORY -> squitters.advisory(moment);
        };
    }

    private boolean isOddsTurn() {
        odd = !odd;
        return odd;
    }
}
