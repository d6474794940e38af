package org.singlewindow.guarantee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.InputRefused;
import org.singlewindow.kernel.RuleCode;

/** Who comes with a code, right or wrong, and what is asked of a guarantee before anything is lodged. */
class AccessCodesPgIT extends GuaranteeDesk {

    private static AskCover ask(String code, String amount, String... route) {
        return new AskCover(code, "", amount, "USD", HOLDER.participant().code(),
                route.length == 0 ? List.of("UZ", "KZ") : List.of(route), List.of(), "");
    }

    private List<GuaranteeReason> check(Grn grn, AskCover said, SignedInAs who) {
        return inTransaction(() -> wiring.get(CheckingCover.class).check(grn, said, who));
    }

    private int guessed;

    /** Each another one. */
    private void guess(Grn grn, SignedInAs who, int times) {
        IntStream.range(0, times).forEach(
                i -> assertEquals(List.of(GuaranteeReason.G01), check(grn, ask(wrong(), "1"), who)));
    }

    private String wrong() {
        return "n%03d".formatted(guessed++);
    }

    @Test
    void the_same_wrong_one_again_is_no_further_try_and_another_is() {
        Grn grn = active();
        for (int i = 0; i < 3 * CodeTries.FREE; i++) {
            assertEquals(List.of(GuaranteeReason.G01), check(grn, ask("typo", "1"), STRANGER));
        }
        guess(grn, STRANGER, CodeTries.FREE - 1);
        assertThrows(TooManyCodes.class, () -> check(grn, ask("typo", "1"), STRANGER));
        clock.pass(Duration.ofSeconds(61));
        assertEquals(List.of(GuaranteeReason.G01), check(grn, ask("typo", "1"), STRANGER));
        guess(grn, STRANGER, 1);
        assertEquals(121, assertThrows(TooManyCodes.class, () -> check(grn, ask(CODE, "1"), STRANGER)).seconds());
    }

    @Test
    void who_tries_codes_is_told_after_five_when_to_come_again_and_the_right_one_waits_as_well() {
        Grn grn = active();
        guess(grn, STRANGER, CodeTries.FREE);
        TooManyCodes later = assertThrows(TooManyCodes.class, () -> check(grn, ask(CODE, "1"), STRANGER));
        assertEquals(RuleCode.TOO_MANY_TRIES, later.code());
        assertEquals(61, later.seconds());
        clock.pass(Duration.ofSeconds(61));
        assertEquals(List.of(), check(grn, ask(CODE, "1"), STRANGER), "what is right is looked at again, and forgives");
        guess(grn, STRANGER, CodeTries.FREE - 1);
        assertEquals(List.of(), check(grn, ask(CODE, "1"), STRANGER));
    }

    @Test
    void each_further_wrong_one_doubles_the_while_up_to_an_hour_and_a_day_later_it_is_forgotten() {
        Grn grn = active();
        guess(grn, STRANGER, CodeTries.FREE);
        Duration wait = Duration.ofMinutes(1);
        for (int i = 0; i < 8; i++) {
            assertEquals(wait.toSeconds() + 1,
                    assertThrows(TooManyCodes.class, () -> check(grn, ask("bad1", "1"), STRANGER)).seconds());
            clock.pass(wait);
            guess(grn, STRANGER, 1);
            wait = wait.multipliedBy(2).compareTo(CodeTries.LONGEST) > 0 ? CodeTries.LONGEST : wait.multipliedBy(2);
        }
        assertEquals(CodeTries.LONGEST, wait);
        clock.pass(Duration.ofHours(25));
        guess(grn, STRANGER, CodeTries.FREE - 1);
        assertEquals(List.of(), check(grn, ask(CODE, "1"), STRANGER));
    }

    @Test
    void a_number_of_which_there_is_no_guarantee_is_answered_and_held_back_alike() {
        Grn nothing = LongStream.iterate(99_999, serial -> serial + 1)
                .mapToObj(serial -> Grn.of(2026, new CountryCode("UZ"), serial)).flatMap(Optional::stream).findFirst()
                .orElseThrow();
        guess(nothing, STRANGER, CodeTries.FREE);
        assertThrows(TooManyCodes.class, () -> check(nothing, ask(CODE, "1"), STRANGER));
    }

    @Test
    void whoever_has_to_do_with_it_sees_which_was_wrong_and_is_never_held_back() {
        Grn grn = active();
        for (SignedInAs who : List.of(HOLDER, GUARANTOR, CUSTOMS)) {
            IntStream.range(0, 3 * CodeTries.FREE).forEach(i -> assertEquals(List.of(GuaranteeReason.G03),
                    check(grn, ask("bad1", "1"), who), who.signIn()));
        }
        guess(grn, STRANGER, CodeTries.FREE);
        assertEquals(List.of(), check(grn, ask(CODE, "1"), HOLDER), "what a stranger does, holds back a stranger");
        assertEquals(1, locked(request(movement(), part(grn, "1"))).size());
    }

    @Test
    void goods_that_go_under_tried_codes_are_held_back_as_well() {
        Grn grn = active();
        for (int i = 0; i < CodeTries.FREE; i++) {
            assertEquals(List.of(new Ground(1, grn.value(), GuaranteeReason.G01)),
                    grounds(new CoverPart(grn, wrong(), "", usd("1"), 1)));
        }
        assertEquals(List.of(new Ground(1, grn.value(), GuaranteeReason.TOO_MANY_TRIES)), grounds(part(grn, "1")));
    }

    private List<Ground> grounds(CoverPart part) {
        CoverRequest own = request(movement(), part);
        return assertInstanceOf(CoverOutcome.NotCovered.class, lock(new CoverRequest(own.mrn(),
                STRANGER.participant().id(), own.route(), own.goods(), own.departure(), own.parts()))).grounds();
    }

    @Test
    void a_code_that_was_set_under_another_key_is_not_called_wrong() {
        Grn grn = active();
        wiring.get(CoverExamination.class).digest = new CodeDigest("another key, of another node");
        IllegalStateException told = assertThrows(IllegalStateException.class,
                () -> check(grn, ask(CODE, "1"), HOLDER));
        assertTrue(told.getMessage().contains("SW_ACCESS_CODE_KEY"), told.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"'',MISSING", "0,OUTSIDE_DOMAIN", "-1,OUTSIDE_DOMAIN", "0.001,PATTERN", "1e3,NOT_A_NUMBER",
            "'1,000',NOT_A_NUMBER"})
    void what_is_amiss_with_an_amount_is_said(String amount, RuleCode code) {
        Grn grn = active();
        InputRefused refused = assertThrows(InputRefused.class, () -> check(grn, ask(CODE, amount), HOLDER));
        assertEquals(code, refused.code());
        assertEquals("/amount/amount", refused.pointer());
    }

    @Test
    void a_country_that_there_is_not_is_refused_in_its_place() {
        Grn grn = active();
        InputRefused refused = assertThrows(InputRefused.class, () -> check(grn, ask(CODE, "1", "UZ", "QX"), HOLDER));
        assertEquals(RuleCode.UNKNOWN_COUNTRY, refused.code());
        assertEquals("/route/1", refused.pointer());
        assertTrue(refused.getMessage().contains("QX"));
    }

    @ParameterizedTest
    @CsvSource({"0,OUTSIDE_DOMAIN", "0.001,PATTERN", "much,NOT_A_NUMBER"})
    void a_limit_that_is_none_sets_no_codes(String limit, RuleCode code) {
        Grn grn = active();
        GuaranteeUndone kept = assertInstanceOf(GuaranteeUndone.class,
                inTransaction(() -> wiring.get(SettingAccessCodes.class).set(grn,
                        List.of(new WishedCode(AGENT.participant().code(), "", limit, "")), OptionalInt.empty(),
                        HOLDER)));
        assertEquals(code, kept.code());
        assertEquals("/codes/0/limit", kept.place());
    }
}
