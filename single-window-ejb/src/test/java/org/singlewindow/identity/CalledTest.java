package org.singlewindow.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.CountryCode;

class CalledTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    @Test
    void a_name_in_russian_goes_before_the_countrys_own() {
        Called plants = new Called("Plant inspection", "Өсімдіктер инспекциясы", Optional.empty(),
                "Инспекция растений");
        assertEquals("Инспекция растений", plants.in(RUSSIAN));
        assertEquals("Plant inspection", plants.in(Locale.ENGLISH));
    }

    private static Called of(Capability capability, String name, String localName) {
        return new Participant(1, "KZ-X", Set.of(capability), Optional.of(new CountryCode("KZ")), name, localName, true)
                .called();
    }

    @Test
    void whoever_reads_russian_reads_the_name_in_cyrillic_letters_where_there_is_one() {
        Called plants = of(Capability.AGENCY, "Plant inspection", "Өсімдіктер инспекциясы");
        assertEquals("Өсімдіктер инспекциясы", plants.in(RUSSIAN));
        assertEquals("Plant inspection", plants.in(Locale.ENGLISH));
        assertEquals("Customs Committee",
                of(Capability.AGENCY, "Customs Committee", "Bojxona qoʻmitasi").in(RUSSIAN));
        assertEquals("Customs", of(Capability.AGENCY, "Customs", "").in(RUSSIAN));
    }

    @Test
    void a_country_is_called_as_the_reader_s_language_calls_it() {
        Called country = of(Capability.COUNTRY, "Kazakhstan", "Қазақстан");
        assertEquals("Казахстан", country.in(RUSSIAN));
        assertEquals("Kazakhstan", country.in(Locale.ENGLISH));
    }
}
