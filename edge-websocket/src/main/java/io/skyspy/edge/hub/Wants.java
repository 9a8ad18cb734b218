package io.skyspy.edge.hub;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.contract.Endpoint;
import io.skyspy.edge.contract.PersonalTopics;
import io.skyspy.edge.contract.Stream;
import io.skyspy.edge.message.View;
import io.skyspy.edge.table.AircraftFilter;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a client wants and may have, as of its last word. Immutable.
 */
final class Wants {

    private static final String AIRCRAFT = "aircraft";
    private static final String STATS = "stats";

    private final Endpoint endpoint;
    private final Caller caller;
    private final Set<String> topics;
    private final View view;
    private final AircraftFilter filter;
    private final boolean aircraft;
    private final Set<String> personal;

    /**
     * What a client wants.
     *
     * @param topics those it is subscribed to and may have
     * @param view what it wants to know of the aircraft
     * @param filter which aircraft its statistics are of
     */
    private Wants(Endpoint endpoint, Caller caller, Set<String> topics, View view, AircraftFilter filter) {
        this.endpoint = endpoint;
        this.caller = caller;
        this.topics = Collections.unmodifiableSet(new LinkedHashSet<>(topics));
        this.view = view;
        this.filter = filter;
        this.aircraft = carriesAircraft() && topics.contains(AIRCRAFT);
        this.personal = topics.stream().filter(PersonalTopics::isOne).collect(Collectors.toUnmodifiableSet());
    }

    Endpoint endpoint() {
        return endpoint;
    }

    Caller caller() {
        return caller;
    }

    Set<String> topics() {
        return topics;
    }

    View view() {
        return view;
    }

    AircraftFilter filter() {
        return filter;
    }

    /** What somebody wants who has only said which topics; none means all. */
    static Wants atFirst(Endpoint endpoint, Caller caller, List<String> topics, View view) {
        List<String> asked = topics.isEmpty() ? List.of(Endpoint.EVERYTHING) : topics;
        return new Wants(endpoint, caller, personal(endpoint, caller), view, AircraftFilter.NONE).with(asked);
    }

    /** With those topics as well, as far as they exist and may be read. */
    Wants with(List<String> names) {
        Set<String> more = new LinkedHashSet<>(topics);
        endpoint.known(names).stream().filter(this::mayHave).forEach(more::add);
        names.forEach(name -> own(name, caller).ifPresent(topic -> more.addAll(List.of(name, topic))));
        return new Wants(endpoint, caller, more, view, filter);
    }

    Wants without(List<String> names) {
        Set<String> fewer = new LinkedHashSet<>(topics);
        fewer.removeAll(Set.copyOf(names));
        return new Wants(endpoint, caller, fewer, view, filter);
    }

    Wants seeing(View other) {
        return new Wants(endpoint, caller, topics, other, filter);
    }

    Wants filtered(AircraftFilter other) {
        return new Wants(endpoint, caller, topics, view, other);
    }

    /** The same for who the client is now; topics it may not read any more are gone. */
    Wants of(Caller changed) {
        Caller now = changed.within(caller.session());
        if (now.equals(caller)) {
            return this;
        }
        Set<String> allowed = new LinkedHashSet<>(topics);
        allowed.removeIf(topic -> PersonalTopics.isOne(topic)
                ? own(topic, now).isEmpty()
                : !endpoint.feature(topic).map(now::mayRead).orElse(true));
        allowed.addAll(personal(endpoint, now));
        return new Wants(endpoint, now, allowed, view, filter);
    }

    boolean aircraft() {
        return aircraft;
    }

    /** Whether it is sent statistics of the picture. */
    boolean statistics() {
        return carriesAircraft() && topics.contains(STATS);
    }

    /** The streams whose snapshot it must have had before anything else of them: of its own endpoint also without a topic. */
    Set<Stream> streams() {
        Set<Stream> streams = EnumSet.noneOf(Stream.class);
        for (Stream stream : endpoint.streams()) {
            boolean wanted = endpoint != Endpoint.ALL || topics.contains(stream.label());
            if (wanted && caller.mayRead(stream.feature())) {
                streams.add(stream);
            }
        }
        return streams;
    }

    boolean takes(Event event) {
        return caller.mayRead(event.stream().feature())
                && (endpoint.carries(topics, event.stream(), event.topics())
                        || !Collections.disjoint(personal, event.topics()))
                && event.audience().test(caller);
    }

    private boolean carriesAircraft() {
        return endpoint.streams().contains(Stream.AIRCRAFT);
    }

    /** What somebody is told without asking: what concerns them, where alerts are told. */
    private static Set<String> personal(Endpoint endpoint, Caller caller) {
        return endpoint == Endpoint.ALERTS && caller.mayRead(Stream.ALERTS.feature())
                ? PersonalTopics.of(caller).map(Set::of).orElse(Set.of())
                : Set.of();
    }

    private Optional<String> own(String name, Caller caller) {
        return endpoint.streams().contains(Stream.ALERTS) && caller.mayRead(Stream.ALERTS.feature())
                ? PersonalTopics.own(name, caller)
                : Optional.empty();
    }

    private boolean mayHave(String topic) {
        return endpoint.feature(topic).map(caller::mayRead).orElse(true);
    }
}
