package io.skyspy.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.schemas.avro.AlertSuppressionWindow;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a rule is silent. */
final class SuppressionWindowTest {

    /** 2026-11-27 is a Friday; clocks in Vienna go back on 2026-10-25 at 03:00 and forward on 2026-03-29 at 02:00. */
    @ParameterizedTest
    @CsvSource({
        ",08:00,10:00,Europe/Vienna,2026-11-27T07:59:59+01:00,false",
        ",08:00,10:00,Europe/Vienna,2026-11-27T08:00:00+01:00,true",
        ",08:00,10:00,Europe/Vienna,2026-11-27T09:59:59+01:00,true",
        ",08:00,10:00,Europe/Vienna,2026-11-27T10:00:00+01:00,false",
        "'',08:00,10:00,Europe/Vienna,2026-11-27T09:00:00+01:00,true",
        ",08:00,10:00,UTC,2026-11-27T09:30:00+01:00,true",
        ",08:00,10:00,UTC,2026-11-27T08:30:00+01:00,false",
        // overnight: the day is the one on which it begins
        "friday,22:00,06:00,Europe/Vienna,2026-11-27T23:00:00+01:00,true",
        "friday,22:00,06:00,Europe/Vienna,2026-11-28T05:59:59+01:00,true",
        "friday,22:00,06:00,Europe/Vienna,2026-11-28T06:00:00+01:00,false",
        "friday,22:00,06:00,Europe/Vienna,2026-11-27T05:00:00+01:00,false",
        "Friday,22:00,06:00,Europe/Vienna,2026-11-28T23:00:00+01:00,false",
        // it is already Saturday there
        "saturday,00:00,01:00,Asia/Tokyo,2026-11-27T15:30:00Z,true",
        // a whole day
        "friday,12:00,12:00,UTC,2026-11-28T11:59:59Z,true",
        "friday,12:00,12:00,UTC,2026-11-28T12:00:00Z,false",
        // the night is an hour longer, the window is so, too
        ",22:00,06:00,Europe/Vienna,2026-10-25T05:59:59+01:00,true",
        ",22:00,06:00,Europe/Vienna,2026-10-25T06:00:00+01:00,false",
        // the clock shows 02:30 twice: the first time counts
        ",22:00,02:30,Europe/Vienna,2026-10-25T02:29:00+02:00,true",
        ",22:00,02:30,Europe/Vienna,2026-10-25T02:29:00+01:00,false",
        // the clock never shows 02:30: an hour after 01:30 all the same
        ",01:30,02:30,Europe/Vienna,2026-03-29T03:29:00+02:00,true",
        ",01:30,02:30,Europe/Vienna,2026-03-29T03:30:00+02:00,false",
    })
    void aWindowCoversItsTimes(String day, String start, String end, String zone, String at, boolean expected) {
        SuppressionWindow window = SuppressionWindow.of(new AlertSuppressionWindow(day, start, end, zone));
        Instant instant = ZonedDateTime.parse(at).toInstant();

        assertThat(window.covers(instant)).isEqualTo(expected);
    }
}
