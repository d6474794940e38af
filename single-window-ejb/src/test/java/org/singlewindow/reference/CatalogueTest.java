package org.singlewindow.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.CountryCode;

class CatalogueTest {

    private static final CountryCode KZ = new CountryCode("KZ");
    private static final CountryCode UZ = new CountryCode("UZ");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final Catalogue standard = Catalogue.of(StandardLists.list(), List.of());

    @Test
    void every_list_that_is_promised_is_there_with_names_and_no_code_twice() {
        assertEquals(
                Set.of("countries", "currencies", "units", "packages", "transport-modes", "document-types",
                        "function-codes",
                        "dangerous-goods", "declaration-types", "control-types", "hs-chapters", "response-codes",
                        "hs-editions", "hs-codes", "un-locodes"),
                Set.copyOf(standard.names()));
        for (String name : standard.names()) {
            CodeList list = standard.find(name).orElseThrow();
            Set<String> seen = new HashSet<>();
            assertFalse(list.codes().isEmpty() || list.version().isBlank(), name);
            list.codes()
                    .forEach(code -> assertTrue(seen.add(code.code()) && !code.name().isBlank(), name + " " + code));
        }
    }

    @Test
    void well_known_codes_are_known() {
        for (List<String> known : List.of(List.of("countries", "UZ"), List.of("currencies", "KZT"),
                List.of("units", "KGM"),
                List.of("packages", "CT"), List.of("transport-modes", "3"), List.of("document-types", "851"),
                List.of("dangerous-goods", "1203"), List.of("hs-chapters", "08"), List.of("control-types", "40"))) {
            assertTrue(standard.has(known.get(0), known.get(1), KZ, TODAY), known.toString());
        }
        assertFalse(standard.has("countries", "XX", KZ, TODAY));
        assertFalse(standard.has("no-such-list", "1", KZ, TODAY));
        assertEquals(96, standard.find("hs-chapters").orElseThrow().codes().size());
    }

    @Test
    void an_override_counts_from_its_first_day_to_its_last_and_only_at_home() {
        var own = new CodeOverride(KZ, "units", new Code("KZX", "own", TODAY, Optional.of(TODAY.plusDays(1))));
        Catalogue catalogue = Catalogue.of(StandardLists.list(), List.of(own));

        assertFalse(catalogue.has("units", "KZX", KZ, TODAY.minusDays(1)));
        assertTrue(catalogue.has("units", "KZX", KZ, TODAY));
        assertTrue(catalogue.has("units", "KZX", KZ, TODAY.plusDays(1)));
        assertFalse(catalogue.has("units", "KZX", KZ, TODAY.plusDays(2)));
        assertFalse(catalogue.has("units", "KZX", UZ, TODAY));
        assertTrue(catalogue.has("units", "KGM", KZ, TODAY));
    }

    @Test
    void a_country_s_list_has_a_version_of_its_own() {
        var own = new CodeOverride(KZ, "units", new Code("KZX", "own", TODAY, Optional.empty()));
        Catalogue catalogue = Catalogue.of(StandardLists.list(), List.of(own));

        assertFalse(catalogue.find("units", KZ).orElseThrow().version()
                .equals(catalogue.find("units").orElseThrow().version()));
        assertEquals(catalogue.find("units"), catalogue.find("units", UZ));
    }

    @Test
    void a_country_may_have_a_list_nobody_else_has() {
        var own = new CodeOverride(KZ, "licence-types", new Code("A1", "own", TODAY, Optional.empty()));
        Catalogue catalogue = Catalogue.of(StandardLists.list(), List.of(own));

        assertTrue(catalogue.has("licence-types", "A1", KZ, TODAY));
        assertTrue(catalogue.find("licence-types").isEmpty());
    }
}
