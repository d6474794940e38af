package org.singlewindow.transit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.singlewindow.declaration.DeclarationQuery;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.RunningOut;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Door;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.testing.SmallRegion;

/** What is told with what, by whom, and what it is found by then; and guarantees that are asked again. */
class TransitTellingPgIT extends TransitDesk {

    @BeforeAll
    void openForAll() {
        openTransit();
    }

    private ReportOutcome tellWith(Mrn mrn, MovementStep step, EventDetails details, SignedInAs who) {
        return tell(new MovementReport(mrn, step, clock.instant(),
                step == MovementStep.EXIT ? FROM_OFFICE : "", details), "", who);
    }

    private static EventDetails seals(String reason, String incident, String... seals) {
        return new EventDetails(reason, Optional.empty(), incident, List.of(seals), Optional.empty(), "", 0, "");
    }

    private static String where(ReportOutcome outcome) {
        return outcome.either(taken -> "taken", waiting -> "waiting",
                untaken -> untaken.why().code().code() + " " + untaken.why().field(),
                other -> other.getClass().getSimpleName());
    }

    @Test
    void each_kind_takes_what_belongs_to_it_and_nothing_else() {
        Mrn mrn = released("PARTS-1", known.add(3000, "5000"));
        for (EventDetails details : List.of(
                new EventDetails("", Optional.of(FoundGoods.MINOR), "", List.of(), Optional.empty(), "", 0, ""),
                new EventDetails("", Optional.empty(), "", List.of(), Optional.of(false), "", 0, ""),
                new EventDetails("", Optional.empty(), "", List.of(), Optional.empty(), "01B1", 0, ""),
                new EventDetails("", Optional.empty(), "", List.of(), Optional.empty(), "", 28, ""),
                seals("torn", "", "S-9"))) {
            assertTrue(where(tellWith(mrn, MovementStep.EXIT, details, FROM)).startsWith("107 "), details.toString());
        }
        assertEquals(MovementState.RELEASED, state(mrn));
        assertEquals("taken", where(tellWith(mrn, MovementStep.EXIT, EventDetails.because("at night"), FROM)));
    }

    @Test
    void only_an_incident_has_a_place_and_files_that_were_not_brought_show_nothing() {
        Mrn mrn = released("SCENE-1", known.add(3050, "5000"));
        EventDetails broken = seals("engine", "6");
        assertEquals("107 where", where(tellWith(mrn, MovementStep.EXIT,
                EventDetails.NONE.at(new Scene("km 12", List.of())), FROM)));
        assertEquals("105 where", where(tellWith(mrn, MovementStep.INCIDENT,
                broken.at(new Scene("x".repeat(141), List.of())), HOLDER)));
        for (String unknown : List.of("ab".repeat(32), "no hash", "")) {
            assertEquals("308 files", where(tellWith(mrn, MovementStep.INCIDENT,
                    broken.at(new Scene("", List.of(unknown))), HOLDER)));
        }
        assertEquals("taken", where(tellWith(mrn, MovementStep.INCIDENT,
                broken.at(new Scene("41.31, 69.28", List.of())), HOLDER)));
        assertEquals("41.31, 69.28", view(mrn, TO).events().get(1).details().scene().where());
    }

    @Test
    void customs_alone_puts_on_other_seals_says_why_and_the_chain_is_kept() {
        Mrn mrn = released("CHAIN-1", known.add(3100, "5000"));
        assertEquals("331 seals", where(tellWith(mrn, MovementStep.DEPART, seals("mine", "", "S-2"), HOLDER)));
        assertEquals("331 seals", where(tellWith(mrn, MovementStep.INCIDENT, seals("torn", "2", "S-2"), HOLDER)));
        assertEquals("101 reason", where(tellWith(mrn, MovementStep.DEPART, seals("", "", "S-2"), FROM)));
        assertEquals("taken", where(tellWith(mrn, MovementStep.DEPART, seals("examined", "", "S-2"), FROM)));
        assertEquals("taken", where(tellWith(mrn, MovementStep.INCIDENT, seals("torn", "2", "S-3", "S-4"), FROM)));
        assertEquals("101 seals", where(tellWith(mrn, MovementStep.INCIDENT, seals("torn", "2", " "), FROM)));
        assertEquals("150 seals",
                where(tellWith(mrn, MovementStep.INCIDENT, seals("torn", "2", "S-55", " s 55"), FROM)));
        assertEquals("101 seals", where(tellWith(mrn, MovementStep.INCIDENT, seals("torn", "2", "---"), FROM)));
        assertEquals("106 seals", where(tellWith(mrn, MovementStep.INCIDENT, seals("torn", "2", "S\u202E5"), FROM)));
        List<MovementView.Line> lines = view(mrn, HOLDER).events();
        assertEquals(List.of("SEAL-1"), lines.get(1).replaced());
        assertEquals(List.of("S-2"), lines.get(2).replaced());
        assertEquals(List.of("S-3", "S-4"), view(mrn, TO).seals());
    }

    @Test
    void a_seal_that_was_taken_off_is_broken_and_one_that_is_on_is_no_other() {
        Mrn mrn = released("BROKEN-1", known.add(3150, "5000"));
        for (String reason : List.of("", "looked at")) {
            assertEquals("150 seals", where(tellWith(mrn, MovementStep.DEPART, seals(reason, "", "seal 1"), FROM)));
        }
        assertEquals("taken", where(tellWith(mrn, MovementStep.INCIDENT, seals("torn", "2", "S-22", "S-23"), FROM)));
        assertEquals("seals.broken",
                reason(tellWith(mrn, MovementStep.INCIDENT, seals("torn", "2", "S-24", "seal 1"), FROM)),
                "however it is written");
        assertEquals("seals.same",
                reason(tellWith(mrn, MovementStep.INCIDENT, seals("torn", "2", "s 23", "S22"), FROM)));
        assertEquals("taken", where(tellWith(mrn, MovementStep.INCIDENT, seals("torn", "2", "S-22", "S-24"), FROM)),
                "one of them stayed on");
        assertEquals("seals.broken",
                reason(tellWith(mrn, MovementStep.INCIDENT, seals("torn", "2", "S-22", "S-23"), FROM)));
        assertEquals(List.of("S-22", "S-24"), view(mrn, TO).seals());
    }

    @Test
    void seals_that_were_put_on_by_paper_stand_where_they_were_put_on() {
        Mrn mrn = released("BROKEN-2", known.add(3160, "5000"));
        later("2026-03-01T10:00:00Z");
        assertEquals("taken", where(tellWith(mrn, MovementStep.INCIDENT, seals("torn", "2", "S-33"), FROM)));
        MovementReport paper = new MovementReport(mrn, MovementStep.INCIDENT, Instant.parse("2026-03-01T09:00:00Z"),
                "", seals("cut", "2", "S-32").onPaper(LINE));
        assertEquals("taken", where(tell(paper, "", FROM)));
        assertEquals("taken", where(tell(paper, "", FROM)), "told twice, it is one");
        assertEquals(List.of("S-33"), view(mrn, TO).seals());
        List<MovementView.Line> lines = view(mrn, TO).events();
        assertEquals(List.of("S-32"), lines.get(1).replaced());
        assertEquals(List.of("SEAL-1"), lines.get(2).replaced());
        assertEquals("seals.broken", reason(tell(new MovementReport(mrn, MovementStep.INCIDENT,
                Instant.parse("2026-03-01T09:30:00Z"), "", seals("cut", "2", "SEAL-1").onPaper(LINE)), "", FROM)));
        later("2026-03-01T08:00:00Z");
    }

    @Test
    void it_is_found_by_every_vehicle_and_seal_that_it_has_had() {
        Mrn mrn = released("MARKS-1", known.add(3200, "5000"));
        assertEquals("taken", where(tellWith(mrn, MovementStep.INCIDENT, new EventDetails("engine", Optional.empty(),
                "6", List.of(), Optional.empty(), "40x777yz", 0, ""), HOLDER)));
        assertEquals("taken", where(tellWith(mrn, MovementStep.INCIDENT, seals("torn", "2", "Zz-55"), FROM)));
        for (String mark : List.of("40X777YZ", "40x777yz", "ZZ-55", "seal 1", "01 a 123 bc", mrn.value())) {
            for (SignedInAs who : List.of(HOLDER, FROM, TO)) {
                assertTrue(found(mark, who).contains(mrn), mark + " " + who.signIn());
            }
        }
        assertFalse(found("ZZ-55", SmallRegion.otherTrader()).contains(mrn));
        assertEquals("40x777yz", view(mrn, TO).row().means());
        assertTrue(call(() -> get(Declarations.class).search(new DeclarationQuery(Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of("zz 55"), OptionalLong.empty(), 0, 20), HOLDER)).rows().stream()
                .anyMatch(row -> row.mrn().equals(mrn)), "and so is its declaration");
    }

    @Test
    void what_comes_is_listed_for_those_to_whom_it_comes_and_the_first_to_arrive_can_come_first() {
        Mrn one = released("COMING-1", known.add(3600, "5000"));
        later("2026-03-02T08:00:00Z");
        Mrn other = released("COMING-2", known.add(3700, "5000"));
        assertTrue(coming(TO, MovementQuery.Order.LIMIT).indexOf(one) < coming(TO, MovementQuery.Order.LIMIT)
                .indexOf(other));
        assertTrue(coming(TO, MovementQuery.Order.NEWEST).indexOf(other) < coming(TO, MovementQuery.Order.NEWEST)
                .indexOf(one));
        assertFalse(coming(FROM, MovementQuery.Order.LIMIT).contains(one), "it goes from there");
        tell(one, MovementStep.EXIT, FROM_OFFICE, FROM);
        tell(one, MovementStep.ENTER, TO_OFFICE, TO);
        assertTrue(coming(TO, MovementQuery.Order.LIMIT).contains(one), "on to its office");
        tell(one, MovementStep.ARRIVE, TO_OFFICE, TO);
        assertFalse(coming(TO, MovementQuery.Order.LIMIT).contains(one));
        assertTrue(found(view(one, FROM).row().holder().code(), FROM).contains(one), "by its holder");
        assertTrue(found("kz", FROM).contains(one), "by a country");
        later("2026-03-01T08:00:00Z");
    }

    @Test
    void a_list_in_the_order_of_what_arrives_first_goes_on_behind_any_of_its_rows() {
        released("PAGED-1", known.add(3800, "5000"));
        lodged(document("PAGED-2", guarantee(known.add(3900, "5000"), "1000", KnownGuarantees.CODE)));
        List<Mrn> all = coming(MovementQuery.Which.ALL, MovementQuery.Order.LIMIT, Long.MAX_VALUE, 200);
        List<Mrn> paged = new ArrayList<>();
        long behind = Long.MAX_VALUE;
        while (behind >= 0) {
            long from = behind;
            FoundMovements page = call(() -> get(Movements.class).search(new MovementQuery(Optional.empty(),
                    Optional.empty(), MovementQuery.Which.ALL, Optional.empty(), MovementQuery.Order.LIMIT, from, 3),
                    TO));
            page.rows().forEach(row -> paged.add(row.mrn()));
            behind = page.next().orElse(-1);
        }
        assertEquals(all, paged);
    }

    private List<Mrn> coming(SignedInAs who, MovementQuery.Order order) {
        return call(() -> get(Movements.class).search(new MovementQuery(Optional.empty(), Optional.empty(),
                MovementQuery.Which.COMING, Optional.empty(), order, Long.MAX_VALUE, 200), who)).rows().stream()
                .map(MovementRow::mrn).toList();
    }

    private List<Mrn> coming(MovementQuery.Which which, MovementQuery.Order order, long behind, int size) {
        return call(() -> get(Movements.class).search(new MovementQuery(Optional.empty(), Optional.empty(), which,
                Optional.empty(), order, behind, size), TO)).rows().stream().map(MovementRow::mrn).toList();
    }

    private List<Mrn> found(String words, SignedInAs who) {
        return call(() -> get(Movements.class).search(MovementQuery.of(words), who)).rows().stream()
                .map(MovementRow::mrn).toList();
    }

    @Test
    void the_holder_asks_again_and_it_goes_once_the_guarantee_covers_it() {
        Grn grn = known.add(3300, "10");
        Mrn mrn = lodged(document("ASK-1", guarantee(grn, "1000", KnownGuarantees.CODE)));
        assertFalse(view(mrn, HOLDER).offered().contains(MovementStep.ASK_AGAIN), "it is asked when all approve");
        assertFalse(view(mrn, HOLDER).covering().orElseThrow().isCovered());
        approve(mrn);
        assertEquals(MovementTurn.Side.HOLDER, view(mrn, TO).turn().side());
        assertTrue(view(mrn, HOLDER).covering().orElseThrow().until().isPresent());
        assertEquals("G09", code(tell(mrn, MovementStep.ASK_AGAIN, "", HOLDER)));
        assertEquals("NotTheirs", code(tell(mrn, MovementStep.ASK_AGAIN, "", TO)));
        known.add(3300, "5000");
        assertTrue(view(mrn, HOLDER).covering().orElseThrow().isCovered());
        MovementReport now = new MovementReport(mrn, MovementStep.ASK_AGAIN, Optional.empty(), "", EventDetails.NONE);
        assertTaken(MovementState.RELEASED, tell(now, "ask-1", HOLDER));
        clock.pass(Duration.ofSeconds(1));
        assertTaken(MovementState.RELEASED, tell(now, "ask-1", HOLDER));
        clock.pass(Duration.ofSeconds(-1));
        assertEquals("101 at", where(tell(
                new MovementReport(mrn, MovementStep.DEPART, Optional.empty(), "", EventDetails.NONE), "", HOLDER)));
        assertEquals(DeclarationStatus.RELEASED, status(mrn));
        assertEquals("4000.00 EUR", known.left(grn).toString());
    }

    @Test
    void who_asks_again_while_another_takes_what_was_left_is_told_so() {
        Grn grn = known.add(3350, "10");
        Mrn mrn = lodged(document("ASK-3", guarantee(grn, "1000", KnownGuarantees.CODE)));
        approve(mrn);
        known.add(3350, "5000");
        known.anotherIsQuicker(grn);
        assertEquals("G09", code(tell(mrn, MovementStep.ASK_AGAIN, "", HOLDER)));
        assertEquals(MovementState.GUARANTEE_INVALID, state(mrn));
    }

    private void askForAll() {
        call(() -> {
            get(CoverWatch.class).askForAll();
            return null;
        });
    }

    @Test
    void what_was_not_put_right_in_time_is_released_by_nobody() {
        Grn grn = known.add(3370, "10");
        Mrn mrn = lodged(document("ASK-4", guarantee(grn, "1000", KnownGuarantees.CODE)));
        approve(mrn);
        known.add(3370, "5000");
        clock.pass(Duration.ofDays(3));
        askForAll();
        assertEquals("200", code(tell(mrn, MovementStep.ASK_AGAIN, "", HOLDER)));
        assertEquals(MovementState.GUARANTEE_INVALID, state(mrn));
        clock.pass(Duration.ofDays(-3));
        askForAll();
        assertEquals(MovementState.RELEASED, state(mrn));
    }

    @Test
    void goods_under_control_wait_for_the_control_whatever_the_guarantees_say() {
        Mrn mrn = lodged(document("CTRL-9", guarantee(known.add(3390, "10"), "1000", KnownGuarantees.CODE)));
        assertTaken(MovementState.UNDER_CONTROL, tell(mrn, MovementStep.CONTROL, "", FROM));
        approve(mrn);
        int asked = known.asked();
        assertEquals("release.waits", reason(tell(mrn, MovementStep.RELEASE, "", FROM)));
        assertEquals(asked, known.asked(), "nobody asks them");
    }

    @Test
    void what_was_not_put_right_in_time_is_not_released_by_a_control_either() {
        Grn grn = known.add(3380, "10");
        Mrn mrn = lodged(document("ASK-5", guarantee(grn, "1000", KnownGuarantees.CODE)));
        approve(mrn);
        assertTaken(MovementState.UNDER_CONTROL, tell(mrn, MovementStep.CONTROL, "", FROM));
        known.add(3380, "5000");
        clock.pass(Duration.ofDays(3));
        assertTaken(MovementState.ACCEPTED, tell(mrn, MovementStep.CONTROL_RESULT, FoundGoods.CONFORM, "", FROM));
        assertEquals(MovementState.ACCEPTED, state(mrn));
        clock.pass(Duration.ofDays(-3));
        assertTaken(MovementState.RELEASED, tell(mrn, MovementStep.RELEASE, "", FROM));
    }

    @Test
    void the_window_asks_again_by_itself_and_says_nothing_where_nothing_has_changed() {
        Grn grn = known.add(3400, "10");
        Mrn mrn = lodged(document("ASK-2", guarantee(grn, "1000", KnownGuarantees.CODE)));
        approve(mrn);
        int events = view(mrn, FROM).events().size();
        askForAll();
        assertEquals(events, view(mrn, FROM).events().size());
        known.add(3400, "5000");
        askForAll();
        assertEquals(MovementState.RELEASED, state(mrn));
    }

    @Test
    void who_is_asked_in_an_enquiry_has_the_turn() {
        Mrn mrn = released("TURN-1", known.add(3500, "5000"));
        later("2026-03-17T08:00:00Z");
        assertTrue(call(() -> get(Overtaking.class).overtake(mrn)));
        assertEquals(new MovementTurn(MovementTurn.Side.CUSTOMS, Optional.of(view(mrn, FROM).row().route().get(0))),
                view(mrn, FROM).turn());
        tellWith(mrn, MovementStep.ENQUIRY,
                new EventDetails("", Optional.empty(), "", List.of(), Optional.empty(), "", 28, ""), FROM);
        assertEquals(MovementTurn.Side.HOLDER, view(mrn, FROM).turn().side());
        later("2026-03-01T08:00:00Z");
    }

    @Test
    void who_is_asked_is_kept_so_that_days_that_are_alike_leave_no_doubt() {
        run("insert into transit_term (country, kind, days, valid_from) values ('UZ', 'OFFICE_ANSWERS', 28, '2026-01-01')");
        get(CountryTerms.class).refresh();
        Mrn mrn = released("TURN-2", known.add(3600, "5000"));
        run("delete from transit_term");
        get(CountryTerms.class).refresh();
        later("2026-03-17T08:00:00Z");
        assertTrue(call(() -> get(Overtaking.class).overtake(mrn)));
        EventDetails days = new EventDetails("", Optional.empty(), "", List.of(), Optional.empty(), "", 28, "");
        assertEquals("101 asked", where(tellWith(mrn, MovementStep.ENQUIRY, days, FROM)));
        assertEquals("102 term", where(tellWith(mrn, MovementStep.ENQUIRY, days.asking(Enquired.OFFICE, 27), FROM)));
        assertEquals("taken",
                where(tellWith(mrn, MovementStep.ENQUIRY, EventDetails.NONE.asking(Enquired.OFFICE, 0), FROM)));
        assertEquals(new MovementTurn(MovementTurn.Side.CUSTOMS, Optional.of(new CountryCode("KZ"))),
                view(mrn, FROM).turn());
        later("2026-03-01T08:00:00Z");
    }

    @Test
    void nothing_on_the_road_is_no_reason_to_recover_and_what_was_reported_is_one() {
        Mrn mrn = released("FRAUD-1", known.add(4000, "5000"));
        EventDetails why = EventDetails.because("the seals were cut from inside");
        assertEquals("292 ", where(tellWith(mrn, MovementStep.RECOVERY, why, FROM)));
        assertFalse(view(mrn, FROM).offered().contains(MovementStep.RECOVERY));
        assertEquals("taken", where(tellWith(mrn, MovementStep.INCIDENT, seals("stolen", "6"), HOLDER)));
        assertTrue(view(mrn, FROM).offered().contains(MovementStep.RECOVERY));
        assertEquals("taken", where(tellWith(mrn, MovementStep.RECOVERY, why, FROM)));
        assertEquals(MovementState.RECOVERY, state(mrn));
        assertEquals("4000.00 EUR",
                known.left(Grn.parse(view(mrn, FROM).guarantees().get(0).grn()).orElseThrow()).toString());
    }

    @Test
    void who_asks_for_goods_that_have_ended_is_told_how() {
        Mrn mrn = released("ENDED-1", known.add(4100, "5000"));
        assertEquals("215", code(tell(mrn, MovementStep.ARRIVE, TO_OFFICE, TO)));
        tell(mrn, MovementStep.EXIT, FROM_OFFICE, FROM);
        tell(mrn, MovementStep.ENTER, TO_OFFICE, TO);
        assertTaken(MovementState.ARRIVED, tell(mrn, MovementStep.ARRIVE, "KZ027002", TO));
        assertEquals("211", code(tell(mrn, MovementStep.ARRIVE, TO_OFFICE, TO)));
        tell(mrn, MovementStep.CONTROL_RESULT, FoundGoods.CONFORM, "", TO);
        tell(mrn, MovementStep.DISCHARGE, "", TO);
        assertEquals("212", code(tell(mrn, MovementStep.ARRIVE, TO_OFFICE, TO)));
        assertEquals("212", code(tell(mrn, MovementStep.ENTER, TO_OFFICE, TO)));
    }

    @Test
    void today_is_taken_half_an_hour_after_midnight_of_a_zone_that_is_ahead() {
        later("2026-03-01T19:30:00Z");
        Mrn mrn = released("MIDNIGHT-1", known.add(7700, "5000"));
        assertTaken(MovementState.AT_FRONTIER, tell(new MovementReport(mrn, MovementStep.EXIT,
                OffsetDateTime.parse("2026-03-02T00:30:00+05:00").toInstant(), FROM_OFFICE,
                EventDetails.NONE), "", FROM));
        later("2026-03-01T08:00:00Z");
    }

    @Test
    void what_was_lodged_ahead_and_is_not_presented_in_time_is_over_and_nothing_was_locked() {
        Grn grn = known.add(7800, "5000");
        Mrn mrn = lodged(version("14", "AHEAD-1", "", "Dried apricots", guarantee(grn, "1000", KnownGuarantees.CODE)));
        approve(mrn);
        assertEquals(MovementState.ACCEPTED, state(mrn));
        later("2026-04-05T08:00:00Z");
        long id = call(() -> get(MovementRepository.class).find(mrn)).orElseThrow().id();
        assertTrue(call(() -> get(RunningOut.class).runOut(id)));
        assertEquals(MovementState.NOT_RELEASED, state(mrn));
        assertEquals(DeclarationStatus.REJECTED, status(mrn));
        assertEquals("5000.00 EUR", known.left(grn).toString());
        later("2026-03-01T08:00:00Z");
    }

    @Test
    void what_was_on_paper_is_held_against_where_it_was_at_that_moment() {
        Mrn mrn = toldLate("THEN-1", 7670, List.of(new Kept(MovementStep.INCIDENT, 70, "", TO),
                new Kept(MovementStep.EXIT, 60, FROM_OFFICE, FROM),
                new Kept(MovementStep.ENTER, 90, TO_OFFICE, TO)));
        Instant went = view(mrn, FROM).events().get(0).at();
        later("2026-03-03T08:00:00Z");
        assertEquals("at.notYet", view(mrn, TO).waiting().get(0).never().orElseThrow().why().key());
        assertEquals("at.notYet", reason(at(mrn, went, 89, "", TO)));
        assertEquals("at.noMore", reason(at(mrn, went, 61, "", FROM)));
        assertEquals("at.notYet", reason(at(mrn, went, 70, TO_OFFICE, HOLDER)), "of the trade, the office says where");
        assertEquals("at.noMore", reason(at(mrn, went, 70, FROM_OFFICE, HOLDER)));
        assertTaken(MovementState.IN_TRANSIT, at(mrn, went, 60, "", FROM));
        assertTaken(MovementState.IN_TRANSIT, at(mrn, went, 90, "", TO));
        assertTaken(MovementState.IN_TRANSIT, at(mrn, went, 70, "", HOLDER));
        assertTaken(MovementState.ARRIVED, late(mrn, MovementStep.ARRIVE, minute(went, 200), TO_OFFICE, TO));
        assertEquals("at.noMore", reason(at(mrn, went, 201, "", TO)));
        assertEquals("at.ended", reason(at(mrn, went, 201, "", HOLDER)));
        assertEquals("at.before", reason(late(mrn, MovementStep.CONTROL, minute(went, 199), TO_OFFICE, TO)));
        assertTaken(MovementState.UNLOADING, late(mrn, MovementStep.CONTROL, minute(went, 240), TO_OFFICE, TO));
        assertEquals("at.before", reason(tell(remarks(mrn, minute(went, 230), FoundGoods.CONFORM, ""), "", TO)));
        assertTaken(MovementState.CONTROL_RESULT,
                tell(remarks(mrn, minute(went, 300), FoundGoods.CONFORM, ""), "", TO));
        assertEquals("at.before", reason(late(mrn, MovementStep.DISCHARGE, minute(went, 250), TO_OFFICE, TO)));
        assertTaken(MovementState.WRITTEN_OFF, late(mrn, MovementStep.DISCHARGE, minute(went, 300), TO_OFFICE, TO));
        later("2026-03-01T08:00:00Z");
    }

    @Test
    void what_is_taken_only_from_paper_is_known_before_it_is_told() {
        Mrn mrn = toldLate("ONLY-1", 7680, List.of(new Kept(MovementStep.EXIT, 60, FROM_OFFICE, FROM)));
        later("2026-03-03T08:00:00Z");
        assertTrue(view(mrn, FROM).fromPaper().containsAll(Set.of(MovementStep.DEPART)));
        assertFalse(view(mrn, FROM).fromPaper().contains(MovementStep.EXIT), "it has left");
        assertTrue(view(mrn, TO).fromPaper().containsAll(Set.of(MovementStep.ARRIVE, MovementStep.CONTROL)));
        assertFalse(view(mrn, TO).fromPaper().contains(MovementStep.ENTER), "that is theirs to tell now");
        assertFalse(view(mrn, TO).fromPaper().contains(MovementStep.RECOVERY));
        later("2026-03-01T08:00:00Z");
    }

    @Test
    void the_office_that_let_it_go_is_the_declared_one_and_nothing_was_captured() {
        byte[] document = document("PAPER-OFFICE", guarantee(known.add(7690, "5000"), "1000", KnownGuarantees.CODE));
        PaperTransit other = new PaperTransit(new Fallback(Fallback.Cause.CENTRAL, "UZ-OFFICE"), clock.instant(),
                "UZ026009", HOLDER.participant().code(), Optional.empty(), document);
        CaptureRefused refused = refused(() -> capture(other, FROM));
        assertEquals("/office Nothing was captured. It is not the office of departure that is declared, which is "
                + FROM_OFFICE + ".", refused.pointer() + " " + refused.getMessage());
        Mrn mrn = lodged(document);
        assertEquals("/office", refused(() -> capture(new PaperTransit(other.paper(), clock.instant(), "UZ026009", "",
                Optional.of(mrn), new byte[0]), FROM)).pointer());
        assertEquals(mrn, captured(lodgedPaper("UZ-OFFICE", clock.instant(), mrn)).mrn());
    }

    @Test
    void it_did_not_go_before_what_was_found_before_that() {
        Mrn mrn = lodged(document("PAPER-FOUND", guarantee(known.add(7695, "5000"), "1000", KnownGuarantees.CODE)));
        tell(mrn, MovementStep.CONTROL, FROM_OFFICE, FROM);
        tell(mrn, MovementStep.CONTROL_RESULT, FoundGoods.CONFORM, "", FROM);
        CaptureRefused refused = refused(
                () -> capture(lodgedPaper("UZ-FOUND", clock.instant().minusSeconds(600), mrn), FROM));
        assertEquals("/releasedAt at.before", refused.pointer() + " " + refused.why().why().key());
    }

    private static Instant minute(Instant went, int minutes) {
        return went.plus(Duration.ofMinutes(minutes));
    }

    /** An incident from paper. */
    private ReportOutcome at(Mrn mrn, Instant went, int minutes, String office, SignedInAs who) {
        return late(mrn, MovementStep.INCIDENT, minute(went, minutes), office, who);
    }

    private static CaptureRefused refused(Executable captured) {
        return assertThrows(CaptureRefused.class, captured);
    }

    /** Else a page that is still open takes back what a colleague has found since. */
    @Test
    void who_says_how_much_they_have_read_tells_nothing_over_what_they_have_not() {
        Mrn mrn = lodged(document("READ-1", guarantee(known.add(9700, "5000"), "1000", KnownGuarantees.CODE)));
        assertTaken(MovementState.UNDER_CONTROL, tell(mrn, MovementStep.CONTROL, "", FROM));
        MovementReport conform = new MovementReport(mrn, MovementStep.CONTROL_RESULT, Optional.of(clock.instant()), "",
                new EventDetails("", Optional.of(FoundGoods.CONFORM), "", List.of(), Optional.of(true), "", 0, ""));
        Arrival arrival = new Arrival(Door.REST, Optional.of(new MessageId("read-1")), "application/json", "");
        ReportOutcome early = call(
                () -> get(Reporting.class).report(conform, arrival, OptionalInt.of(0), FROM));
        assertEquals("200", code(early));
        assertEquals(MovementState.UNDER_CONTROL, state(mrn));
        assertEquals(0L, count("event where kind = 'movement.not-taken' and subject_ref = '" + mrn + "'"));
        assertTaken(MovementState.ACCEPTED,
                call(() -> get(Reporting.class).report(conform, arrival, OptionalInt.of(1), FROM)));
        assertTaken(MovementState.ACCEPTED,
                call(() -> get(Reporting.class).report(conform, arrival, OptionalInt.of(1), FROM)));
    }
}
