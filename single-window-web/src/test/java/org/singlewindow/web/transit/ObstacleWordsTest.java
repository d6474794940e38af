package org.singlewindow.web.transit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.transit.Obstacle;

class ObstacleWordsTest {

    private static final Sentences OBSTACLES = new Sentences("org.singlewindow.transit.obstacles");

    private static String said(Locale reader, String key, Object... arguments) {
        Obstacle why = new Obstacle(RuleCode.OUT_OF_SEQUENCE, OBSTACLES.say(key, arguments), "");
        return ObstacleWords.of(why, reader, moment -> moment.replace("2026-11-29 22:18 UTC", "30 Nov 03:18"));
    }

    @Test
    void steps_and_states_are_called_by_their_names() {
        assertEquals("“Entered the country” is not possible while the movement is “Released”.",
                said(Locale.ENGLISH, "step", "ENTER", "RELEASED"));
        assertEquals("«Въезд в страну»: невозможно, пока перевозка в состоянии «Выпущена».",
                said(new Locale("ru"), "step", "ENTER", "RELEASED"));
    }

    @Test
    void a_part_that_belongs_to_another_step_is_called_as_its_field_is() {
        assertEquals("“New seals” does not belong to “Left the country”: it would have no effect.",
                said(Locale.ENGLISH, "part.other", "seals", "EXIT"));
    }

    @Test
    void a_country_is_called_by_its_name_and_an_office_by_its_code() {
        assertEquals("UZ027001 is no office of Kazakhstan.", said(Locale.ENGLISH, "office.other", "UZ027001", "KZ"));
        assertEquals("Теперь очередь таможни страны Казахстан.", said(new Locale("ru"), "country.other", "KZ"));
    }

    @Test
    void what_the_guarantees_say_is_said_in_the_language_of_the_reader() {
        assertEquals("Гарантии не покрывают перевозку: G09: на гарантии 26UZDEMO0000001A3 или на коде доступа осталось "
                + "меньше, чем требуется, или она в другой валюте; of somebody else.",
                said(new Locale("ru"), "release.uncovered",
                        "G09: less is left of guarantee 26UZDEMO0000001A3 than is asked for, of it or of the "
                                + "access code, or it is kept in another currency; of somebody else"));
    }

    @Test
    void a_moment_is_one_of_the_readers_clock_and_of_utc_for_programs() {
        assertEquals("The time is before 30 Nov 03:18, when the declaration was accepted.",
                said(Locale.ENGLISH, "at.begun", "2026-11-29 22:18 UTC"));
        assertEquals("That was before 30 Nov 03:18, when what came before it happened.",
                said(Locale.ENGLISH, "at.before", "2026-11-29 22:18 UTC"));
        assertEquals("The time is before 2026-11-29 22:18 UTC, when the declaration was accepted",
                OBSTACLES.say("at.begun", "2026-11-29 22:18 UTC").in(Locale.ENGLISH));
    }

    @Test
    void a_country_and_a_moment_there_are_those_of_the_reader() {
        assertEquals("At that moment it was not on its way in Kazakhstan yet: that began at 30 Nov 03:18.",
                said(Locale.ENGLISH, "at.notYet", "KZ", "2026-11-29 22:18 UTC"));
        assertEquals("В этот момент перевозка уже не шла по стране Казахстан: там она закончилась 30 Nov 03:18.",
                said(new Locale("ru"), "at.noMore", "KZ", "2026-11-29 22:18 UTC"));
        assertEquals("At that moment it had arrived already: at 30 Nov 03:18.",
                said(Locale.ENGLISH, "at.ended", "2026-11-29 22:18 UTC"));
    }

    @Test
    void a_refused_entry_is_said_alike_of_every_country() {
        assertEquals("Казахстан: товарам отказано во въезде.", said(new Locale("ru"), "enter.refused", "KZ"));
    }

    @Test
    void what_stands_there_as_a_code_because_it_is_one_stays_so() {
        assertEquals(
                "The number of the paper is missing, or is none: it begins with UZ, and has 5 to 35 letters and digits.",
                said(Locale.ENGLISH, "paper.number", "UZ"));
    }
}
