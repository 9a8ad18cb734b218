package io.skyspy.aviation.acars;

import io.skyspy.aviation.geo.Position;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message while a decoder reads it: values are taken when they are possible and left out when not, so that what is wrong in one field
 * does not spoil the others.
 */
final class Reading {

    private static final int LOWEST_FT = -2_000;
    private static final int HIGHEST_FT = 60_000;
    private static final int MOST_WAYPOINTS = 200;

    private final String decoder;
    private String messageType;
    private String description;
    private final Map<Clock, LocalTime> times = new LinkedHashMap<>();
    private final Map<Name, String> names = new LinkedHashMap<>();
    private final List<Waypoint> waypoints = new ArrayList<>();
    private final List<WindAloft> winds = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, String> items = new LinkedHashMap<>();
    private final StringBuilder remaining = new StringBuilder();
    private @Nullable Position position;
    private @Nullable Integer altitudeFt;
    private @Nullable Integer dayOfMonth;
    private @Nullable Double temperatureC;
    private @Nullable Integer groundSpeedKt;
    private @Nullable Integer headingDeg;
    private @Nullable Double mach;

    /** Times a message can carry. */
    enum Clock {
        REPORTED,
        ETA,
        OUT,
        OFF,
        ON,
        IN
    }

    /** Names a message can carry. */
    enum Name {
        FLIGHT,
        REGISTRATION,
        DEPARTURE,
        ARRIVAL,
        ALTERNATE,
        DEPARTURE_RUNWAY,
        ARRIVAL_RUNWAY,
        ROUTE
    }

    Reading(String decoder, String messageType, String description) {
        this.decoder = decoder;
        this.messageType = messageType;
        this.description = description;
    }

    /** It turns out to be another kind of message. */
    Reading kind(String type, String forPeople) {
        messageType = type;
        description = forPeople;
        return this;
    }

    Reading position(Optional<Position> where) {
        where.ifPresent(found -> position = found);
        return this;
    }

    boolean hasPosition() {
        return position != null;
    }

    boolean has(Name name) {
        return names.containsKey(name);
    }

    boolean has(Clock clock) {
        return times.containsKey(clock);
    }

    Reading altitudeFt(@Nullable Integer feet) {
        if (feet != null && feet >= LOWEST_FT && feet <= HIGHEST_FT) {
            altitudeFt = feet;
        }
        return this;
    }

    /** A flight level, or hundreds of feet. */
    Reading flightLevel(@Nullable Integer hundreds) {
        return hundreds == null || Math.abs(hundreds) > HIGHEST_FT ? this : altitudeFt(hundreds * 100);
    }

    Reading day(@Nullable Integer day) {
        if (day != null && day >= 1 && day <= 31) {
            dayOfMonth = day;
        }
        return this;
    }

    Reading time(Clock clock, Optional<LocalTime> when) {
        when.ifPresent(time -> times.put(clock, time));
        return this;
    }

    /** A name that is not blank and not only filled with dashes. */
    Reading name(Name name, @Nullable String value) {
        String text = value == null ? "" : value.strip();
        if (!text.isEmpty() && text.chars().anyMatch(c -> c != '-' && c != '*')) {
            names.put(name, text);
        }
        return this;
    }

    /** An airport of three or four letters and digits, beginning with a letter; anything else is left out. */
    Reading airport(Name name, @Nullable String code) {
        return code != null && Airports.isCode(code.strip()) ? name(name, code) : this;
    }

    /** Registration without the dots that pad it. */
    Reading registration(@Nullable String value) {
        return name(Name.REGISTRATION, value == null ? null : value.strip().replaceFirst("^\\.+", ""));
    }

    Reading temperatureC(@Nullable Double degrees) {
        if (degrees != null && Math.abs(degrees) <= 100) {
            temperatureC = degrees;
        }
        return this;
    }

    Reading groundSpeedKt(@Nullable Integer knots) {
        if (knots != null && knots >= 0 && knots <= 1_000) {
            groundSpeedKt = knots;
        }
        return this;
    }

    Reading headingDeg(@Nullable Integer degrees) {
        if (degrees != null && degrees >= 0 && degrees <= 360) {
            headingDeg = degrees;
        }
        return this;
    }

    Reading mach(@Nullable Double number) {
        if (number != null && number > 0 && number < 4) {
            mach = number;
        }
        return this;
    }

    Reading waypoint(Waypoint waypoint) {
        if (waypoints.size() < MOST_WAYPOINTS && !waypoint.name().isBlank()) {
            waypoints.add(waypoint);
        }
        return this;
    }

    Reading wind(WindAloft wind) {
        if (wind.directionDeg() <= 360 && wind.speedKt() <= 500) {
            winds.add(wind);
        }
        return this;
    }

    Reading group(Group group) {
        groups.add(group);
        return this;
    }

    Reading item(String key, @Nullable String value) {
        if (value != null && !value.isBlank() && value.chars().anyMatch(c -> c != '-' && c != '*' && c != ' ')) {
            items.put(key, value.strip());
        }
        return this;
    }

    /** Text that stays unread; several pieces are joined by commas. */
    Reading rest(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            remaining.append(remaining.isEmpty() ? "" : ",").append(text.strip());
        }
        return this;
    }

    /** Whether anything at all was read. */
    boolean isEmpty() {
        return position == null
                && altitudeFt == null
                && times.isEmpty()
                && names.isEmpty()
                && waypoints.isEmpty()
                && winds.isEmpty()
                && groups.isEmpty()
                && items.isEmpty();
    }

    /** What was read; empty when nothing was. */
    Optional<Decoded> decoded() {
        return isEmpty() ? Optional.empty() : Optional.of(result());
    }

    /** What was read, even when the kind of the message is all there is. */
    Decoded result() {
        return new Decoded(
                decoder,
                messageType,
                description,
                remaining.isEmpty() ? Level.FULL : Level.PARTIAL,
                position,
                altitudeFt,
                times.get(Clock.REPORTED),
                dayOfMonth,
                names.get(Name.FLIGHT),
                names.get(Name.REGISTRATION),
                names.get(Name.DEPARTURE),
                names.get(Name.ARRIVAL),
                names.get(Name.ALTERNATE),
                names.get(Name.DEPARTURE_RUNWAY),
                names.get(Name.ARRIVAL_RUNWAY),
                times.get(Clock.ETA),
                times.get(Clock.OUT),
                times.get(Clock.OFF),
                times.get(Clock.ON),
                times.get(Clock.IN),
                names.get(Name.ROUTE),
                waypoints,
                temperatureC,
                groundSpeedKt,
                headingDeg,
                mach,
                winds,
                groups,
                items,
                remaining.toString());
    }
}
