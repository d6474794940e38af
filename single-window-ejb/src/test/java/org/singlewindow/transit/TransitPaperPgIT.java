package org.singlewindow.transit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.InputRefused;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.testing.SmallRegion;

/** What went on paper while something had failed, and is told afterwards. */
class TransitPaperPgIT extends TransitDesk {

    @BeforeAll
    void openForAll() {
        openTransit();
    }

    private String uncaptured(PaperTransit said) {
        Obstacle why = assertInstanceOf(CaptureOutcome.Uncaptured.class, capture(said, FROM)).why();
        return (why.code().code() + " " + why.field()).strip();
    }

    @Test
    void one_paper_is_one_movement_as_of_the_moment_when_it_went() {
        Grn grn = known.add(7000, "5000");
        byte[] document = document("PAPER-1", guarantee(grn, "1000", KnownGuarantees.CODE));
        Instant went = clock.instant().minus(Duration.ofHours(9));
        CaptureOutcome.Captured first = captured(paper("uz018 26 0001", went, document));
        assertEquals("UZ018260001", first.number());
        assertFalse(first.again());
        assertEquals(MovementState.RELEASED, state(first.mrn()));
        assertEquals(DeclarationStatus.RELEASED, status(first.mrn()));
        assertEquals("4000.00 EUR", known.left(grn).toString());
        assertEquals(went, known.usages(first.mrn()).get(0).lockedAt());
        MovementView seen = view(first.mrn(), TO);
        assertEquals(Optional.of("UZ018260001"), seen.paper());
        assertEquals(Optional.of(went.plus(Duration.ofDays(seen.terms().limit()))), seen.row().limitAt());
        CaptureOutcome.Captured again = captured(paper("UZ018260001", went, document));
        assertTrue(again.again());
        assertEquals(first.mrn(), again.mrn());
        assertEquals("226", uncaptured(paper("UZ018260001", went.plusSeconds(60), document)), "another moment");
        assertEquals("226", uncaptured(new PaperTransit(new Fallback(Fallback.Cause.LINE, "UZ018260001"), went,
                FROM_OFFICE, HOLDER.participant().code(), Optional.empty(), document)), "another cause");
        assertEquals("226", uncaptured(new PaperTransit(new Fallback(Fallback.Cause.CENTRAL, "UZ018260001"), went,
                FROM_OFFICE, "UZ-PLANT", Optional.empty(), document)), "another holder");
        assertEquals("226", uncaptured(
                paper("UZ018260001", went, document("PAPER-1B", guarantee(grn, "1000", KnownGuarantees.CODE)))));
        assertThrows(InputRefused.class, () -> capture(paper("UZ018260009", went, document), FROM),
                "the same document under another number has gone already");
        assertEquals("4000.00 EUR", known.left(grn).toString());
    }

    @Test
    void nobody_is_asked_any_more_and_a_paper_goes_with_the_goods_that_says_its_number() {
        Mrn mrn = lodged(document("PAPER-2", guarantee(known.add(7100, "5000"), "1000", KnownGuarantees.CODE)));
        Instant went = clock.instant().minus(Duration.ofMinutes(30));
        assertEquals(mrn, captured(lodgedPaper("UZ-17", went, mrn)).mrn());
        assertEquals(DeclarationStatus.RELEASED, status(mrn));
        assertTrue(captured(lodgedPaper("UZ-17", went, mrn)).again());
        assertTrue(TravelRecord.of(view(mrn, FROM), Set.of(), clock.instant()).contains("fallback UZ-17"));
    }

    @Test
    void what_the_guarantees_do_not_cover_goes_all_the_same_is_told_and_is_covered_later() {
        Grn grn = known.add(7200, "10");
        CaptureOutcome.Captured one = captured(paper("UZ-BARE", clock.instant().minusSeconds(600),
                document("PAPER-3", guarantee(grn, "1000", KnownGuarantees.CODE))));
        assertEquals(List.of("G09"), one.uncovered().stream().map(each -> each.code().code()).toList());
        assertEquals(MovementState.RELEASED, state(one.mrn()));
        assertEquals(MovementStep.FAIL_GUARANTEE, view(one.mrn(), TO).events().get(1).step());
        assertFalse(view(one.mrn(), HOLDER).covering().orElseThrow().isCovered());
        assertTrue(view(one.mrn(), HOLDER).offered().contains(MovementStep.ASK_AGAIN));
        assertEquals("G09", code(tell(one.mrn(), MovementStep.ASK_AGAIN, "", HOLDER)));
        known.add(7200, "5000");
        MovementView.Covering now = view(one.mrn(), HOLDER).covering().orElseThrow();
        assertFalse(now.isCovered(), "nothing is locked by looking");
        assertTrue(now.isDueToBeLocked());
        call(() -> {
            get(CoverWatch.class).askForAll();
            return one;
        });
        assertEquals("4000.00 EUR", known.left(grn).toString());
        assertTrue(view(one.mrn(), HOLDER).covering().isEmpty());
        assertFalse(view(one.mrn(), HOLDER).offered().contains(MovementStep.ASK_AGAIN));
        assertEquals("292", code(tell(one.mrn(), MovementStep.ASK_AGAIN, "", HOLDER)));
    }

    @Test
    void the_same_capture_again_says_what_is_so_by_then_and_locks_what_can_be() {
        Grn grn = known.add(7210, "10");
        PaperTransit said = paper("UZ-BARE-3", clock.instant().minusSeconds(600),
                document("PAPER-5", guarantee(grn, "1000", KnownGuarantees.CODE)));
        Mrn mrn = captured(said).mrn();
        assertEquals(List.of("G09"), captured(said).uncovered().stream().map(each -> each.code().code()).toList());
        known.add(7210, "5000");
        assertEquals(List.of(), captured(said).uncovered());
        assertEquals("4000.00 EUR", known.left(grn).toString());
        assertTrue(view(mrn, HOLDER).covering().isEmpty());
    }

    @Test
    void what_was_refused_while_a_guarantee_was_put_right_is_asked_for_at_once() {
        Grn grn = known.add(7220, "10");
        Mrn mrn = lodged(document("RACE-1", guarantee(grn, "1000", KnownGuarantees.CODE)));
        approve(mrn);
        assertEquals(MovementState.GUARANTEE_INVALID, state(mrn));
        known.add(7220, "5000");
        call(() -> {
            CoverWatch watch = get(CoverWatch.class);
            watch.noticeRefusal(new MovementEvent.Happened(mrn, MovementStep.FAIL_GUARANTEE,
                    MovementState.GUARANTEE_INVALID, "system", Optional.empty(), "G09"));
            watch.askAfterAChange();
            return mrn;
        });
        assertEquals(MovementState.RELEASED, state(mrn));
    }

    @Test
    void what_has_arrived_without_cover_is_covered_once_the_guarantee_is_good() {
        Grn grn = known.add(7230, "10");
        Mrn mrn = captured(paper("UZ-BARE-4", clock.instant().minusSeconds(7200),
                document("PAPER-6", guarantee(grn, "1000", KnownGuarantees.CODE)))).mrn();
        Instant went = view(mrn, FROM).events().get(0).at();
        late(mrn, MovementStep.EXIT, went.plusSeconds(600), FROM_OFFICE.toLowerCase(Locale.ROOT), FROM);
        late(mrn, MovementStep.ENTER, went.plusSeconds(1200), TO_OFFICE, TO);
        assertTaken(MovementState.ARRIVED, late(mrn, MovementStep.ARRIVE, went.plusSeconds(1800), TO_OFFICE, TO));
        known.add(7230, "5000");
        assertTrue(view(mrn, HOLDER).covering().orElseThrow().isDueToBeLocked());
        assertTrue(call(() -> get(AskingAgain.class).ask(mrn)));
        assertEquals("4000.00 EUR", known.left(grn).toString());
        assertEquals(MovementState.ARRIVED, state(mrn));
    }

    @Test
    void what_was_never_covered_and_is_over_is_not_covered_any_more() {
        Grn grn = known.add(7250, "10");
        CaptureOutcome.Captured one = captured(paper("UZ-BARE-2", clock.instant().minusSeconds(600),
                document("PAPER-4", guarantee(grn, "1000", KnownGuarantees.CODE))));
        EventDetails why = EventDetails.because("it turned round");
        assertTaken(MovementState.INVALIDATED,
                tell(new MovementReport(one.mrn(), MovementStep.CANCEL, clock.instant(), "", why), "", FROM));
        known.add(7250, "5000");
        assertFalse(call(() -> get(AskingAgain.class).ask(one.mrn())));
        assertEquals("5000.00 EUR", known.left(grn).toString());
        assertTrue(view(one.mrn(), HOLDER).covering().isEmpty());
    }

    @Test
    void what_was_on_paper_is_told_in_any_order_and_twice_and_each_is_one_event() {
        Mrn mrn = released("LATE-1", known.add(7300, "5000"));
        later("2026-03-03T08:00:00Z");
        Instant day = Instant.parse("2026-03-01T10:00:00Z");
        assertEquals("Waiting", code(late(mrn, MovementStep.ARRIVE, day.plusSeconds(7200), TO_OFFICE, TO)));
        assertEquals("Waiting", code(late(mrn, MovementStep.ENTER, day.plusSeconds(3600), TO_OFFICE, TO)));
        assertEquals("Waiting", code(late(mrn, MovementStep.ENTER, day.plusSeconds(3600), TO_OFFICE, TO)));
        assertEquals(2, view(mrn, HOLDER).waiting().size());
        assertTaken(MovementState.AT_FRONTIER, late(mrn, MovementStep.EXIT, day, FROM_OFFICE, FROM));
        assertEquals(MovementState.ARRIVED, state(mrn));
        assertEquals(List.of(), view(mrn, HOLDER).waiting());
        assertEquals(List.of(MovementStep.RELEASE, MovementStep.EXIT, MovementStep.ENTER, MovementStep.ARRIVE),
                view(mrn, FROM).events().stream().map(MovementView.Line::step).toList());
        assertTaken(MovementState.IN_TRANSIT, late(mrn, MovementStep.ENTER, day.plusSeconds(3600), TO_OFFICE, TO));
        assertEquals("292", code(late(mrn, MovementStep.EXIT, day.minusSeconds(60), FROM_OFFICE, FROM)));
        assertTaken(MovementState.ARRIVED, late(mrn, MovementStep.INCIDENT, day.plusSeconds(4000), "", HOLDER));
        assertEquals("at.ended", reason(late(mrn, MovementStep.INCIDENT, day.plusSeconds(7260), "", HOLDER)));
        assertEquals(5, view(mrn, FROM).events().size());
        later("2026-03-01T08:00:00Z");
    }

    private static final List<Kept> OF_ONE = List.of(new Kept(MovementStep.DEPART, 0, FROM_OFFICE, FROM),
            new Kept(MovementStep.INCIDENT, 20, "", FROM), new Kept(MovementStep.EXIT, 60, FROM_OFFICE, FROM));
    private static final List<Kept> OF_THE_OTHER = List.of(new Kept(MovementStep.ENTER, 90, TO_OFFICE, TO),
            new Kept(MovementStep.INCIDENT, 120, "", TO), new Kept(MovementStep.ARRIVE, 200, TO_OFFICE, TO),
            new Kept(MovementStep.CONTROL, 240, TO_OFFICE, TO));

    @Test
    void two_posts_without_a_line_make_one_history_whoever_is_heard_first() {
        List<List<Kept>> orders = List.of(Stream.concat(OF_ONE.stream(), OF_THE_OTHER.stream()).toList(),
                Stream.concat(OF_THE_OTHER.stream(), OF_ONE.stream()).toList(),
                List.of(OF_THE_OTHER.get(0), OF_ONE.get(0), OF_THE_OTHER.get(1), OF_THE_OTHER.get(2), OF_ONE.get(1),
                        OF_THE_OTHER.get(3), OF_ONE.get(2)));
        for (int i = 0; i < orders.size(); i++) {
            Mrn mrn = toldLate("POSTS-" + i, 7500 + 10 * i, orders.get(i));
            assertEquals(MovementState.UNLOADING, state(mrn), "order " + i);
            assertEquals(List.of("RELEASE 0", "DEPART 0", "INCIDENT 20", "EXIT 60", "ENTER 90", "INCIDENT 120",
                    "ARRIVE 200", "CONTROL 240"), history(mrn), "order " + i);
            assertEquals(List.of(), view(mrn, HOLDER).waiting(), "order " + i);
        }
    }

    @Test
    void who_is_not_let_in_turns_back_whichever_post_is_heard_first() {
        List<Kept> here = List.of(new Kept(MovementStep.EXIT, 60, FROM_OFFICE, FROM),
                new Kept(MovementStep.ARRIVE, 150, FROM_OFFICE, FROM));
        List<Kept> there = List.of(new Kept(MovementStep.REFUSE_ENTRY, 90, TO_OFFICE, TO));
        for (boolean first : List.of(true, false)) {
            Mrn mrn = toldLate("TURNED-" + first, first ? 7600 : 7610,
                    Stream.concat((first ? here : there).stream(), (first ? there : here).stream()).toList());
            assertEquals(List.of("RELEASE 0", "EXIT 60", "REFUSE_ENTRY 90", "ARRIVE 150"), history(mrn));
            assertEquals(MovementState.ARRIVED, state(mrn));
        }
    }

    @Test
    void a_carrier_that_tells_its_arrival_from_paper_has_not_arrived_before_the_goods_have_entered() {
        Mrn mrn = toldLate("CARRIED-1", 7620, List.of(new Kept(MovementStep.ARRIVE, 200, TO_OFFICE, HOLDER),
                new Kept(MovementStep.EXIT, 60, FROM_OFFICE, FROM)));
        assertEquals(MovementState.AT_FRONTIER, state(mrn));
        later("2026-03-03T08:00:00Z");
        assertTaken(MovementState.IN_TRANSIT, late(mrn, MovementStep.ENTER,
                view(mrn, FROM).events().get(0).at().plus(Duration.ofMinutes(90)), TO_OFFICE, TO));
        assertTaken(MovementState.ARRIVED, late(mrn, MovementStep.INCIDENT,
                view(mrn, FROM).events().get(0).at().plusSeconds(1200), "", FROM));
        later("2026-03-01T08:00:00Z");
        assertEquals("KZ", view(mrn, FROM).row().here().value());
    }

    @Test
    void what_waits_and_can_be_no_event_any_more_says_why_and_goes_once_it_is_told_anew() {
        Mrn mrn = toldLate("CLOCKS-1", 7630, List.of(new Kept(MovementStep.ENTER, 50, TO_OFFICE, TO),
                new Kept(MovementStep.EXIT, 60, FROM_OFFICE, FROM)));
        assertEquals("at.before", view(mrn, TO).waiting().get(0).never().orElseThrow().why().key());
        later("2026-03-03T08:00:00Z");
        assertTaken(MovementState.IN_TRANSIT, late(mrn, MovementStep.ENTER,
                view(mrn, FROM).events().get(0).at().plus(Duration.ofMinutes(61)), TO_OFFICE, TO));
        later("2026-03-01T08:00:00Z");
        assertEquals(List.of(), view(mrn, TO).waiting());
    }

    private boolean goesWithout(Mrn mrn, SignedInAs who) {
        return get(Movements.class).unsecured(50, who).stream().anyMatch(each -> each.mrn().equals(mrn));
    }

    private List<String> history(Mrn mrn) {
        List<MovementView.Line> events = view(mrn, FROM).events();
        return events.stream().map(each -> each.step() + " "
                + Duration.between(events.get(0).at(), each.at()).toMinutes()).toList();
    }

    @Test
    void two_things_of_a_kind_in_one_minute_and_place_are_two_events() {
        Mrn mrn = released("LATE-8", known.add(7350, "5000"));
        later("2026-03-03T08:00:00Z");
        Instant when = Instant.parse("2026-03-01T10:00:00Z");
        MovementReport torn = onPaper(mrn, when, "a seal is torn");
        assertTaken(MovementState.RELEASED, tell(torn, "", FROM));
        assertTaken(MovementState.RELEASED, tell(torn, "", FROM));
        assertTaken(MovementState.RELEASED, tell(onPaper(mrn, when, "another lorry"), "", FROM));
        assertEquals(List.of("a seal is torn", "another lorry"), view(mrn, FROM).events().stream()
                .filter(each -> each.step() == MovementStep.INCIDENT).map(each -> each.details().reason()).toList());
        later("2026-03-01T08:00:00Z");
    }

    @Test
    void two_that_wait_of_a_kind_in_one_minute_and_place_are_two_and_the_same_again_is_one() {
        Mrn mrn = released("LATE-9", known.add(7360, "5000"));
        Instant went = view(mrn, FROM).events().get(0).at();
        later("2026-03-03T08:00:00Z");
        Instant when = went.plus(Duration.ofMinutes(120));
        MovementReport torn = onPaper(mrn, when, "a seal is torn");
        MovementReport lorry = onPaper(mrn, when, "another lorry");
        for (MovementReport each : List.of(torn, lorry, torn, lorry)) {
            assertEquals("Waiting", code(tell(each, "", TO)));
        }
        assertEquals(List.of("a seal is torn", "another lorry"),
                view(mrn, HOLDER).waiting().stream().map(each -> each.details().reason()).toList());
        assertEquals(Becoming.Kind.WAITING, become(torn, TO).kind());
        late(mrn, MovementStep.EXIT, went.plus(Duration.ofMinutes(60)), FROM_OFFICE, FROM);
        late(mrn, MovementStep.ENTER, went.plus(Duration.ofMinutes(90)), TO_OFFICE, TO);
        assertEquals(List.of("RELEASE 0", "EXIT 60", "ENTER 90", "INCIDENT 120", "INCIDENT 120"), history(mrn));
        assertEquals(List.of(), view(mrn, HOLDER).waiting());
        assertEquals(Optional.of(MovementState.IN_TRANSIT), become(torn, TO).state());
        assertEquals(Becoming.Kind.NOTHING, become(torn, FROM).kind(), "it was told by somebody else");
        later("2026-03-01T08:00:00Z");
    }

    @Test
    void what_becomes_an_event_while_it_is_asked_about_is_one() {
        Mrn mrn = released("LATE-11", known.add(7365, "5000"));
        Instant went = view(mrn, FROM).events().get(0).at();
        later("2026-03-03T08:00:00Z");
        MovementReport torn = onPaper(mrn, went.plus(Duration.ofMinutes(120)), "a seal is torn");
        assertEquals("Waiting", code(tell(torn, "", TO)));
        late(mrn, MovementStep.EXIT, went.plus(Duration.ofMinutes(60)), FROM_OFFICE, FROM);
        MovementReading reading = get(MovementReading.class);
        PaperRepository papers = reading.papers;
        reading.papers = new PaperRepository() {
            @Override
            List<WaitingEvent> list(long movement) {
                CompletableFuture.runAsync(() -> late(mrn, MovementStep.ENTER, went.plus(Duration.ofMinutes(90)),
                        TO_OFFICE, TO)).join();
                return papers.list(movement);
            }
        };
        try {
            assertEquals(Optional.of(MovementState.IN_TRANSIT), become(torn, TO).state());
        } finally {
            reading.papers = papers;
        }
        later("2026-03-01T08:00:00Z");
    }

    private Becoming become(MovementReport told, SignedInAs who) {
        return call(() -> get(Movements.class).become(told, who)).orElseThrow();
    }

    @Test
    void what_differs_counts_also_where_it_is_told_behind_that_all_is_well() {
        for (boolean first : List.of(true, false)) {
            Mrn mrn = released("MAJOR-" + first, known.add(first ? 7370 : 7380, "5000"));
            Instant went = view(mrn, FROM).events().get(0).at();
            later("2026-03-03T08:00:00Z");
            Instant when = went.plus(Duration.ofMinutes(300));
            MovementReport well = remarks(mrn, when, FoundGoods.CONFORM, "");
            MovementReport major = remarks(mrn, when, FoundGoods.MAJOR, "ten boxes are missing");
            for (MovementReport each : first ? List.of(well, major, major) : List.of(major, well)) {
                assertEquals("Waiting", code(tell(each, "", TO)));
            }
            List.of(new Kept(MovementStep.CONTROL, 240, TO_OFFICE, TO),
                    new Kept(MovementStep.ARRIVE, 200, TO_OFFICE, TO),
                    new Kept(MovementStep.ENTER, 90, TO_OFFICE, TO), new Kept(MovementStep.EXIT, 60, FROM_OFFICE, FROM))
                    .forEach(each -> late(mrn, each.step(), went.plus(Duration.ofMinutes(each.minutes())),
                            each.office(), each.who()));
            assertEquals(MovementState.DISCREPANCY, state(mrn));
            assertEquals(List.of("RELEASE 0", "EXIT 60", "ENTER 90", "ARRIVE 200", "CONTROL 240",
                    "UNLOADING_REMARKS 300", "UNLOADING_REMARKS 300"), history(mrn));
            assertEquals(List.of(), view(mrn, HOLDER).waiting());
            later("2026-03-01T08:00:00Z");
        }
    }

    @Test
    void what_is_to_be_recovered_and_went_without_is_covered_once_the_guarantee_is_good() {
        Grn grn = known.add(7270, "10");
        Mrn mrn = captured(paper("UZ-BARE-5", clock.instant().minusSeconds(7200),
                document("PAPER-7", guarantee(grn, "1000", KnownGuarantees.CODE)))).mrn();
        Instant went = view(mrn, FROM).events().get(0).at();
        late(mrn, MovementStep.INCIDENT, went.plusSeconds(600), "", FROM);
        assertTaken(MovementState.RECOVERY, tell(mrn, MovementStep.RECOVERY, null, "the goods are gone", FROM));
        assertFalse(view(mrn, HOLDER).covering().orElseThrow().isCovered());
        assertTrue(view(mrn, HOLDER).offered().contains(MovementStep.ASK_AGAIN));
        assertTrue(goesWithout(mrn, HOLDER), "its holder is told at home");
        assertTrue(call(() -> get(Movements.class).duties(FROM)).stream()
                .anyMatch(each -> each.which() == MovementQuery.Which.UNCOVERED), "and so is departure");
        assertTrue(call(() -> get(Movements.class).duties(TO)).stream()
                .noneMatch(each -> each.which() == MovementQuery.Which.UNCOVERED));
        known.add(7270, "5000");
        assertTrue(call(() -> get(AskingAgain.class).ask(mrn)));
        assertFalse(goesWithout(mrn, HOLDER));
        assertEquals("4000.00 EUR", known.left(grn).toString());
        assertEquals(MovementState.RECOVERY, state(mrn));
        assertTaken(MovementState.RECOVERY, late(mrn, MovementStep.DEPART, went.plusSeconds(60), FROM_OFFICE, FROM));
    }

    @Test
    void a_border_is_not_passed_before_it_was_left_by_seconds_either() {
        Mrn mrn = toldLate("SECONDS-1", 7640, List.of(new Kept(MovementStep.EXIT, 60, FROM_OFFICE, FROM)));
        Instant left = view(mrn, FROM).events().get(1).at();
        later("2026-03-03T08:00:00Z");
        Mrn other = released("SECONDS-2", known.add(7650, "5000"));
        Instant exact = clock.instant().plusSeconds(45);
        later("2026-03-03T09:00:00Z");
        assertTaken(MovementState.AT_FRONTIER, late(other, MovementStep.EXIT, exact, FROM_OFFICE, FROM));
        assertEquals("103", code(late(other, MovementStep.ENTER, exact.minusSeconds(30), TO_OFFICE, TO)));
        assertTaken(MovementState.IN_TRANSIT, late(other, MovementStep.ENTER, exact.minusSeconds(45), TO_OFFICE, TO));
        assertTaken(MovementState.IN_TRANSIT, late(mrn, MovementStep.ENTER, left, TO_OFFICE, TO));
        later("2026-03-01T08:00:00Z");
    }

    @Test
    void nobody_leaves_the_last_country_and_what_is_over_is_not_added_to() {
        Mrn mrn = released("LAST-1", known.add(7660, "5000"));
        later("2026-03-03T08:00:00Z");
        assertEquals("213", code(late(mrn, MovementStep.EXIT, clock.instant(), TO_OFFICE, TO)));
        assertEquals(List.of(), view(mrn, TO).waiting());
        assertTaken(MovementState.INVALIDATED, tell(mrn, MovementStep.CANCEL, null, "it stayed", FROM));
        assertEquals("over", assertInstanceOf(ReportOutcome.Untaken.class,
                late(mrn, MovementStep.DEPART, clock.instant(), FROM_OFFICE, FROM)).why().why().key());
        later("2026-03-01T08:00:00Z");
    }

    private static MovementReport onPaper(Mrn mrn, Instant when, String what) {
        return new MovementReport(mrn, MovementStep.INCIDENT, when, "", new EventDetails(what, Optional.empty(), "2",
                List.of(), Optional.empty(), "", 0, "").onPaper(LINE));
    }

    @Test
    void that_it_left_may_be_told_behind_that_it_left_the_country_or_arrived() {
        Mrn mrn = released("LATE-4", known.add(7310, "5000"));
        Instant day = Instant.parse("2026-03-01T10:00:00Z");
        later("2026-03-03T08:00:00Z");
        assertTaken(MovementState.AT_FRONTIER, late(mrn, MovementStep.EXIT, day, FROM_OFFICE, FROM));
        assertEquals("at.noMore", reason(late(mrn, MovementStep.DEPART, day.plusSeconds(60), FROM_OFFICE, FROM)));
        assertTaken(MovementState.AT_FRONTIER, late(mrn, MovementStep.DEPART, day.minusSeconds(60), FROM_OFFICE, FROM));
        assertEquals("depart.told",
                reason(late(mrn, MovementStep.DEPART, day.minusSeconds(120), FROM_OFFICE, FROM)));
        assertEquals("292", code(tell(mrn, MovementStep.DEPART, FROM_OFFICE, FROM)), "not without a paper");
        assertEquals(3, view(mrn, FROM).events().size());
        later("2026-03-01T08:00:00Z");
    }

    @Test
    void what_waits_is_answered_alike_under_its_key_and_ends_once_it_can_never_happen() {
        Mrn mrn = released("LATE-5", known.add(7320, "5000"));
        Instant day = Instant.parse("2026-03-01T10:00:00Z");
        later("2026-03-03T08:00:00Z");
        MovementReport entry = new MovementReport(mrn, MovementStep.ENTER, day.plusSeconds(3600), TO_OFFICE,
                EventDetails.NONE.onPaper(LINE));
        ReportOutcome first = tell(entry, "waits-1", TO);
        assertInstanceOf(ReportOutcome.Waiting.class, first);
        assertTaken(MovementState.AT_FRONTIER, late(mrn, MovementStep.EXIT, day, FROM_OFFICE, FROM));
        assertEquals(first, tell(entry, "waits-1", TO), "as the first time, though it is an event by now");
        assertEquals(Instant.parse("2026-03-03T08:00:00Z"), ((ReportOutcome.Waiting) first).toldAt());
        Mrn other = released("LATE-6", known.add(7330, "5000"));
        assertEquals("Waiting", code(late(other, MovementStep.ENTER, clock.instant(), TO_OFFICE, TO)));
        assertTaken(MovementState.INVALIDATED, tell(other, MovementStep.CANCEL, null, "it stayed", FROM));
        assertEquals(List.of(), view(other, FROM).waiting());
        Mrn third = released("LATE-7", known.add(7340, "5000"));
        assertEquals("Waiting", code(late(third, MovementStep.ENTER, clock.instant(), TO_OFFICE, TO)));
        later("2026-04-05T08:00:00Z");
        assertTrue(call(() -> get(Overtaking.class).endWaiting(third, clock.instant().minus(Duration.ofDays(30)))));
        assertEquals(List.of(), view(third, FROM).waiting());
        later("2026-03-01T08:00:00Z");
    }

    @Test
    void without_a_word_that_it_was_on_paper_what_comes_too_early_is_refused_as_ever() {
        Mrn mrn = released("LATE-2", known.add(7400, "5000"));
        assertEquals("292", code(tell(mrn, MovementStep.ENTER, TO_OFFICE, TO)));
        assertEquals("292", code(late(mrn, MovementStep.ENTER, clock.instant(), FROM_OFFICE, FROM)),
                "it does not enter where it is");
        assertEquals(List.of(), view(mrn, FROM).waiting());
    }

    @Test
    void events_wait_for_the_release_that_is_captured_last() {
        Mrn mrn = lodged(document("LATE-3", guarantee(known.add(7500, "5000"), "1000", KnownGuarantees.CODE)));
        Instant went = clock.instant().plusSeconds(60);
        later("2026-03-01T12:00:00Z");
        assertEquals("Waiting", code(late(mrn, MovementStep.EXIT, went.plusSeconds(3600), FROM_OFFICE, FROM)));
        assertEquals(MovementState.AT_FRONTIER, captured(lodgedPaper("UZ-LAST", went, mrn)).state());
        later("2026-03-01T08:00:00Z");
    }

    @Test
    void what_is_said_wrong_has_its_place_and_nothing_is_stored() {
        Instant now = clock.instant();
        byte[] sound = document("PAPER-9", guarantee(known.add(7600, "5000"), "1000", KnownGuarantees.CODE));
        assertEquals("106 number", uncaptured(paper("KZ-001", now, sound)));
        assertEquals("101 number", uncaptured(paper(" ", now, sound)));
        assertEquals("103 releasedAt", uncaptured(paper("UZ-001", now.plusSeconds(60), sound)));
        assertEquals("103 releasedAt", uncaptured(paper("UZ-001", now.minus(Duration.ofDays(91)), sound)));
        assertEquals("101 content", uncaptured(paper("UZ-001", now, new byte[0])));
        assertInstanceOf(CaptureOutcome.Unlodged.class, capture(
                paper("UZ-001", now, "<nothing/>".getBytes(StandardCharsets.UTF_8)), FROM));
        assertThrows(InputRefused.class, () -> capture(paper("UZ-001", now, document("PAPER-8")), FROM),
                "no guarantee, no movement");
        assertThrows(NotAllowed.class, () -> capture(paper("UZ-001", now, sound), HOLDER));
        assertThrows(NotAllowed.class, () -> capture(paper("UZ-001", now, sound), SmallRegion.officer("KZ-PLANT")));
        assertFalse(captured(paper("UZ-001", now, sound)).again());
    }
}
