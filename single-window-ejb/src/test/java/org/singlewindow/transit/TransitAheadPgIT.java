package org.singlewindow.transit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.RuleSwitch;
import org.singlewindow.declaration.RuleSwitches;
import org.singlewindow.declaration.RunningOut;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Mrn;

/** What the country of departure lets pass and the next one would not is said before the goods are on the road. */
class TransitAheadPgIT extends TransitDesk {

    @BeforeAll
    void openForAll() {
        openTransit();
        lower("UZ", List.of(new RuleSwitch("COD-04", RuleSwitch.Mode.OFF, LocalDate.parse("2026-01-01"),
                Optional.empty(), "old packages")));
    }

    @AfterAll
    void leave() {
        lower("UZ", List.of());
        lower("KZ", List.of());
    }

    private void lower(String country, List<RuleSwitch> lines) {
        call(() -> {
            get(RuleSwitches.class).put(new CountryCode(country), lines);
            return country;
        });
        get(RuleSwitches.class).refresh();
    }

    private static byte[] oldPackages(byte[] document) {
        return new String(document, StandardCharsets.UTF_8)
                .replace("<TypeCode>CT</TypeCode>", "<TypeCode>Q9</TypeCode>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void what_the_next_country_would_refuse_is_said_and_keeps_back_the_release_until_it_is_changed() {
        Grn grn = known.add(5000, "5000");
        var answer = submit(oldPackages(document("AHEAD-1", guarantee(grn, "1000", KnownGuarantees.CODE))), HOLDER);
        String text = new String(answer.response(), StandardCharsets.UTF_8);
        assertTrue(text.contains("TRA-05") && text.contains("KZ would refuse this") && text.contains("COD-04"), text);
        Mrn mrn = answer.mrn().orElseThrow();
        assertEquals("COD-04", view(mrn, HOLDER).ahead().get(0).rule());
        assertEquals(MovementTurn.Side.HOLDER, view(mrn, TO).turn().side());
        approve(mrn);
        assertEquals(MovementState.ACCEPTED, state(mrn));
        assertEquals(DeclarationStatus.PENDING, status(mrn));
        assertEquals("5000.00 EUR", known.left(grn).toString(), "nothing is locked");
        assertTrue(code(tell(mrn, MovementStep.RELEASE, "", FROM)).matches("102"), "nor by hand");
        submit(version("5", "AHEAD-2", mrn.value(), "Dried apricots", guarantee(grn, "1000", KnownGuarantees.CODE)),
                HOLDER);
        approve(mrn);
        assertEquals(MovementState.RELEASED, state(mrn));
        assertTrue(view(mrn, FROM).ahead().isEmpty());
    }

    @Test
    void what_a_country_on_the_way_does_not_take_by_the_end_of_its_time_is_rejected_for_that_reason() {
        Grn grn = known.add(5100, "5000");
        Mrn mrn = lodged(oldPackages(document("AHEAD-4", guarantee(grn, "1000", KnownGuarantees.CODE))));
        approve(mrn);
        long before = count(
                "document where doc_type = 'RES' and role = 'FOLLOWS' and case_id = (select id from declaration where mrn = '"
                        + mrn + "')");
        run("update declaration set guarantee_due = lodged_at, limit_at = lodged_at where mrn = '" + mrn + "'");
        long id = (long) ask("select id from declaration where mrn = '" + mrn + "'");
        assertTrue(call(() -> get(RunningOut.class).runOut(id)));
        assertEquals(DeclarationStatus.REJECTED, status(mrn));
        assertEquals(before + 1, count(
                "document where doc_type = 'RES' and role = 'FOLLOWS' and case_id = (select id from declaration where mrn = '"
                        + mrn
                        + "')"),
                "the end alone is told");
        assertEquals(1L, count("event where subject_ref = '" + mrn
                + "' and kind = 'declaration.rejected' and text like 'a country that it comes to would not take it%'"));
    }

    @Test
    void what_every_country_of_the_way_lets_pass_goes() {
        lower("KZ", List.of(new RuleSwitch("COD-04", RuleSwitch.Mode.WARNING, LocalDate.parse("2026-01-01"),
                Optional.empty(), "old packages")));
        Mrn mrn = lodged(oldPackages(document("AHEAD-3",
                guarantee(known.add(5100, "5000"), "1000", KnownGuarantees.CODE))));
        approve(mrn);
        assertEquals(MovementState.RELEASED, state(mrn));
        lower("KZ", List.of());
    }
}
