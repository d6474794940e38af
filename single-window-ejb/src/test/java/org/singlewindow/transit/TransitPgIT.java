package org.singlewindow.transit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.RunningOut;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.testing.SmallRegion;

/** A movement from its declaration to its end: what is locked, who may tell what, and what becomes of it. */
class TransitPgIT extends TransitDesk {

    @BeforeAll
    void openForAll() {
        openTransit();
    }

    @Test
    void a_declaration_of_another_kind_writes_nothing_about_movements() {
        long before = count("movement");
        lodge("NO-TRANSIT");
        assertEquals(before, count("movement"));
    }

    @Test
    void it_is_released_when_all_have_approved_and_every_guarantee_is_locked() {
        Grn grn = known.add(100, "5000");
        Mrn mrn = lodged(document("GO-1", guarantee(grn, "1000", KnownGuarantees.CODE)));
        assertEquals(MovementState.ACCEPTED, state(mrn));
        assertEquals("5000.00 EUR", known.left(grn).toString(), "nothing is locked before");
        approve(mrn);
        assertEquals(DeclarationStatus.RELEASED, status(mrn));
        assertEquals(MovementState.RELEASED, state(mrn));
        assertEquals("4000.00 EUR", known.left(grn).toString());
        assertEquals(LegState.STARTED, view(mrn, TO).operations().get(0).state());
        assertEquals(0L, count("movement_guarantee where access_code <> '' and movement = "
                + "(select id from movement where mrn = '" + mrn + "')"), "the code has been used");
    }

    @Test
    void a_guarantee_that_does_not_cover_it_is_pointed_out_and_the_lodgement_stands() {
        Grn grn = known.add(200, "10");
        Answer answer = submit(document("WEAK-1", guarantee(grn, "1000", KnownGuarantees.CODE)), HOLDER);
        String text = new String(answer.response(), StandardCharsets.UTF_8);
        assertTrue(text.contains(">G09<") && text.contains("TRA-03"), text);
        Mrn mrn = answer.mrn().orElseThrow();
        approve(mrn);
        assertEquals(MovementState.GUARANTEE_INVALID, state(mrn));
        assertEquals(DeclarationStatus.PENDING, status(mrn));
        assertEquals("10.00 EUR", known.left(grn).toString());
        assertEquals("G09", code(tell(mrn, MovementStep.RELEASE, "", FROM)));
        known.add(200, "5000");
        assertTaken(MovementState.RELEASED, tell(mrn, MovementStep.RELEASE, "", FROM));
        assertEquals(DeclarationStatus.RELEASED, status(mrn));
    }

    @Test
    void all_references_are_locked_or_none() {
        Grn good = known.add(300, "5000");
        Grn bad = known.add(310, "10");
        Mrn mrn = lodged(document("ALL-1", guarantee(good, "1000", KnownGuarantees.CODE),
                guarantee(bad, "1000", KnownGuarantees.CODE)));
        approve(mrn);
        assertEquals(MovementState.GUARANTEE_INVALID, state(mrn));
        assertEquals("5000.00 EUR", known.left(good).toString());
    }

    @Test
    void in_time_the_guarantee_alone_may_be_changed_and_it_goes_on() {
        Grn grn = known.add(400, "5000");
        Mrn mrn = lodged(document("FIX-1", guarantee(grn, "1000", "ZZ99")));
        approve(mrn);
        assertEquals(MovementState.GUARANTEE_INVALID, state(mrn));
        Answer other = submit(version("5", "FIX-2", mrn.value(), "Dried plums",
                guarantee(grn, "1000", KnownGuarantees.CODE)), HOLDER);
        assertTrue(new String(other.response(), StandardCharsets.UTF_8).contains("TRA-02"),
                new String(other.response(), StandardCharsets.UTF_8));
        assertEquals(MovementState.GUARANTEE_INVALID, state(mrn));
        submit(version("5", "FIX-3", mrn.value(), "Dried apricots", guarantee(grn, "1000", KnownGuarantees.CODE)),
                HOLDER);
        assertEquals(MovementState.RELEASED, state(mrn));
        assertEquals(DeclarationStatus.RELEASED, status(mrn));
    }

    @Test
    void what_is_not_put_right_in_time_is_not_released() {
        Grn grn = known.add(500, "5000");
        Mrn mrn = lodged(document("LATE-1", guarantee(grn, "1000", "ZZ99")));
        approve(mrn);
        long id = view(mrn, FROM).row().place();
        later("2026-03-02T23:59:00Z");
        assertFalse(call(() -> get(RunningOut.class).runOut(id)));
        later("2026-03-03T00:00:00Z");
        assertTrue(call(() -> get(RunningOut.class).runOut(id)));
        assertEquals(MovementState.NOT_RELEASED, state(mrn));
        assertEquals(DeclarationStatus.REJECTED, status(mrn));
        later("2026-03-01T08:00:00Z");
    }

    @Test
    void what_is_covered_by_the_end_of_its_time_goes() {
        Grn grn = known.add(550, "1500");
        Mrn first = released("ROOM-1", grn);
        Mrn mrn = lodged(document("ROOM-2", guarantee(grn, "1000", KnownGuarantees.CODE)));
        approve(mrn);
        assertEquals(MovementState.GUARANTEE_INVALID, state(mrn));
        assertTaken(MovementState.INVALIDATED, tell(first, MovementStep.CANCEL, null, "by mistake", FROM));
        long id = view(mrn, FROM).row().place();
        later("2026-03-03T00:00:00Z");
        assertTrue(call(() -> get(RunningOut.class).runOut(id)));
        assertEquals(MovementState.RELEASED, state(mrn));
        assertEquals(DeclarationStatus.RELEASED, status(mrn));
        later("2026-03-01T08:00:00Z");
    }

    @Test
    void the_holder_takes_it_back_before_the_release_and_not_after() {
        Grn grn = known.add(600, "5000");
        Mrn mrn = lodged(document("BACK-1", guarantee(grn, "1000", KnownGuarantees.CODE)));
        submit(cancellation("BACK-2", mrn), HOLDER);
        assertEquals(MovementState.INVALIDATED, state(mrn));
        Mrn gone = released("BACK-3", grn);
        Answer refused = submit(cancellation("BACK-4", gone), HOLDER);
        assertTrue(new String(refused.response(), StandardCharsets.UTF_8).contains(">292<"));
        assertEquals(MovementState.RELEASED, state(gone));
    }

    @Test
    void the_office_of_departure_takes_it_back_after_the_release_and_what_was_locked_is_free() {
        Grn grn = known.add(700, "5000");
        Mrn mrn = released("VOID-1", grn);
        assertEquals("NotTheirs", code(tell(mrn, MovementStep.CANCEL, null, "by mistake", TO)));
        assertEquals("101", code(tell(mrn, MovementStep.CANCEL, "", FROM)));
        assertTaken(MovementState.INVALIDATED, tell(mrn, MovementStep.CANCEL, null, "by mistake", FROM));
        assertEquals("5000.00 EUR", known.left(grn).toString());
        assertEquals(DeclarationStatus.CANCELLED, status(mrn));
        assertEquals("290", code(tell(mrn, MovementStep.ARRIVE, TO_OFFICE, TO)));
    }

    @Test
    void it_goes_to_its_end_and_what_was_locked_is_given_back_once() {
        Grn grn = known.add(800, "5000");
        Mrn mrn = released("END-1", grn);
        assertTaken(MovementState.IN_TRANSIT, tell(mrn, MovementStep.DEPART, "", HOLDER));
        assertEquals("NotTheirs", code(tell(mrn, MovementStep.EXIT, "", HOLDER)));
        assertEquals("292", code(tell(mrn, MovementStep.ENTER, TO_OFFICE, TO)));
        assertTaken(MovementState.AT_FRONTIER, tell(mrn, MovementStep.EXIT, FROM_OFFICE, FROM));
        assertEquals("334", code(tell(mrn, MovementStep.ENTER, FROM_OFFICE, TO)));
        assertTaken(MovementState.IN_TRANSIT, tell(mrn, MovementStep.ENTER, TO_OFFICE, TO));
        assertTaken(MovementState.ARRIVED, tell(mrn, MovementStep.ARRIVE, "KZ027002", HOLDER));
        assertTaken(MovementState.UNLOADING, tell(mrn, MovementStep.CONTROL, "", TO));
        assertEquals("101", code(tell(new MovementReport(mrn, MovementStep.UNLOADING_REMARKS, clock.instant(), "",
                new EventDetails("", Optional.of(FoundGoods.CONFORM), "", List.of(), Optional.empty(), "", 0, "")), "",
                HOLDER)), "without the state of the seals");
        assertTaken(MovementState.CONTROL_RESULT,
                tell(mrn, MovementStep.UNLOADING_REMARKS, FoundGoods.CONFORM, "", HOLDER));
        MovementReport close = new MovementReport(mrn, MovementStep.DISCHARGE, clock.instant(), "", EventDetails.NONE);
        assertTaken(MovementState.WRITTEN_OFF, tell(close, "close-1", TO));
        assertTaken(MovementState.WRITTEN_OFF, tell(close, "close-1", TO));
        assertEquals("212", code(tell(close, "", TO)));
        assertEquals(List.of("credit " + mrn), known.said(mrn));
        assertEquals("5000.00 EUR", known.left(grn).toString());
    }

    @Test
    void what_happens_waits_for_every_country_of_the_way() {
        Grn grn = known.add(900, "5000");
        Mrn mrn = released("TOLD-1", grn);
        tell(mrn, MovementStep.DEPART, "", FROM);
        for (int country : List.of(10, 20)) {
            assertEquals(2L, ((Number) ask("select count(*) from delivery_queue q join document d on d.id = "
                    + "q.document_id where d.doc_type = 'MOV' and d.mrn = '" + mrn + "' and q.recipient = " + country))
                    .longValue());
        }
    }

    @Test
    void time_leads_from_the_limit_to_enquiry_and_recovery_and_late_proof_ends_it() {
        Grn grn = known.add(1000, "5000");
        Mrn mrn = released("TIME-1", grn);
        later("2026-03-17T07:59:00Z");
        assertFalse(overtaken(mrn), "sixteen days for two countries");
        later("2026-03-17T08:00:00Z");
        assertTrue(overtaken(mrn));
        assertEquals(MovementState.NOT_ARRIVED, state(mrn));
        assertEquals("102", code(tell(new MovementReport(mrn, MovementStep.ENQUIRY, clock.instant(), "", term(30)), "",
                FROM)));
        assertTaken(MovementState.ENQUIRY,
                tell(new MovementReport(mrn, MovementStep.ENQUIRY, clock.instant(), "", term(28)), "", FROM));
        later("2026-04-14T08:00:00Z");
        assertTrue(overtaken(mrn));
        assertEquals(MovementState.RECOVERY, state(mrn));
        assertEquals("4000.00 EUR", known.left(grn).toString(), "it stays locked");
        MovementReport proof = proof(mrn, ProofKind.CERTIFIED, PAPER);
        assertTaken(MovementState.RECOVERY, tell(proof, "", HOLDER));
        assertTaken(MovementState.CONTROL_RESULT, tell(proof, "", FROM));
        assertTaken(MovementState.WRITTEN_OFF, tell(mrn, MovementStep.DISCHARGE, "", FROM));
        assertEquals("5000.00 EUR", known.left(grn).toString());
        later("2026-03-01T08:00:00Z");
    }

    @Test
    void a_proof_in_time_waits_for_customs_and_nothing_is_recovered_meanwhile() {
        Mrn mrn = released("PROOF-2", known.add(1060, "5000"));
        later("2026-03-17T08:00:00Z");
        assertTrue(overtaken(mrn));
        assertTaken(MovementState.ENQUIRY,
                tell(new MovementReport(mrn, MovementStep.ENQUIRY, clock.instant(), "", term(28)), "", FROM));
        assertEquals(MovementTurn.Side.HOLDER, view(mrn, HOLDER).turn().side());
        MovementReport proof = proof(mrn, ProofKind.EXIT_RECORD, PAPER);
        assertEquals("101", code(tell(proof(mrn, ProofKind.EXIT_RECORD), "", HOLDER)), "a word alone is no proof");
        assertEquals(MovementTurn.Side.HOLDER, view(mrn, HOLDER).turn().side());
        assertTaken(MovementState.ENQUIRY, tell(proof, "", HOLDER));
        assertEquals(new MovementTurn(MovementTurn.Side.CUSTOMS, Optional.of(new CountryCode("UZ"))),
                view(mrn, HOLDER).turn());
        later("2026-05-17T08:00:00Z");
        assertFalse(overtaken(mrn));
        assertTaken(MovementState.CONTROL_RESULT, tell(proof, "", FROM));
        later("2026-03-01T08:00:00Z");
    }

    @Test
    void nobody_accepts_a_proof_that_they_handed_in_themselves() {
        Mrn mrn = released("PROOF-1", known.add(1050, "5000"));
        later("2026-03-17T08:00:00Z");
        assertTrue(overtaken(mrn));
        MovementReport proof = proof(mrn, ProofKind.EXIT_RECORD, PAPER);
        SignedInAs second = SmallRegion.officer("UZ-CUSTOMS", "second.uz-customs");
        assertTaken(MovementState.NOT_ARRIVED, tell(proof, "", FROM));
        assertTaken(MovementState.NOT_ARRIVED, tell(proof, "", FROM));
        assertTaken(MovementState.CONTROL_RESULT, tell(proof(mrn, ProofKind.EXIT_RECORD), "", second));
        later("2026-03-01T08:00:00Z");
    }

    @Test
    void seals_are_replaced_for_a_reason_and_moments_are_compared_whatever_the_date_is_there() {
        Grn grn = known.add(1100, "5000");
        Mrn mrn = released("SEAL-1", grn);
        MovementReport reseal = new MovementReport(mrn, MovementStep.INCIDENT, clock.instant(), "", new EventDetails("",
                Optional.empty(), "2", List.of("SEAL-2"), Optional.empty(), "", 0, ""));
        assertEquals("101", code(tell(reseal, "", FROM)));
        assertEquals(List.of("SEAL-1"), view(mrn, HOLDER).seals());
        assertTaken(MovementState.RELEASED, tell(new MovementReport(mrn, MovementStep.INCIDENT, clock.instant(), "",
                new EventDetails("torn", Optional.empty(), "2", List.of("SEAL-2"), Optional.empty(), "", 0, "")), "",
                FROM));
        assertEquals(List.of("SEAL-2"), view(mrn, HOLDER).seals());
        assertEquals("103", code(tell(new MovementReport(mrn, MovementStep.DEPART, clock.instant().plusSeconds(1), "",
                EventDetails.NONE), "", FROM)));
    }

    @Test
    void a_control_before_the_release_keeps_it_back_and_lets_it_go_or_ends_it() {
        Grn grn = known.add(1200, "5000");
        Mrn mrn = lodged(document("CTRL-1", guarantee(grn, "1000", KnownGuarantees.CODE)));
        assertTaken(MovementState.UNDER_CONTROL, tell(mrn, MovementStep.CONTROL, "", FROM));
        approve(mrn);
        assertEquals(DeclarationStatus.PENDING, status(mrn));
        submit(cancellation("CTRL-3", mrn), HOLDER);
        submit(version("5", "CTRL-4", mrn.value(), "Dried plums", guarantee(grn, "1000", KnownGuarantees.CODE)),
                HOLDER);
        assertEquals(MovementState.UNDER_CONTROL, state(mrn), "what is looked at is neither changed nor taken back");
        assertTaken(MovementState.ACCEPTED, tell(mrn, MovementStep.CONTROL_RESULT, FoundGoods.CONFORM, "", FROM));
        assertEquals(MovementState.RELEASED, state(mrn));
        Mrn other = lodged(document("CTRL-2", guarantee(grn, "1000", KnownGuarantees.CODE)));
        tell(other, MovementStep.CONTROL, "", FROM);
        assertTaken(MovementState.NOT_RELEASED,
                tell(other, MovementStep.CONTROL_RESULT, FoundGoods.MAJOR, "cigarettes", FROM));
        assertEquals(DeclarationStatus.REJECTED, status(other));
    }

    @Test
    void what_is_kept_is_what_the_events_come_to_and_each_has_the_hash_of_the_one_before() {
        Grn grn = known.add(1300, "5000");
        Mrn mrn = released("FOLD-1", grn);
        tell(mrn, MovementStep.DEPART, "", FROM);
        tell(mrn, MovementStep.EXIT, FROM_OFFICE, FROM);
        Movement kept = call(() -> get(MovementRepository.class).find(mrn)).orElseThrow();
        List<Recorded> events = call(() -> get(MovementRepository.class).events(kept.id()));
        assertEquals(kept.state(), kept.course(events).state());
        assertEquals(kept.events(), events.size());
        assertEquals(0L, count("movement m where chain <> (select hash from movement_event e where e.movement = m.id "
                + "and e.number = m.events)"));
    }

    @Test
    void to_others_it_is_not_there() {
        Grn grn = known.add(1400, "5000");
        Mrn mrn = released("SEEN-1", grn);
        for (var who : List.of(SmallRegion.otherTrader(), SmallRegion.officer("UZ-PLANT"), SmallRegion.admin())) {
            assertTrue(call(() -> get(Movements.class).find(mrn, who)).isEmpty(), who.signIn());
        }
        for (var who : Map.of("holder", HOLDER, "from", FROM, "to", TO, "gateway", SmallRegion.gateway("KZ"))
                .values()) {
            assertTrue(call(() -> get(Movements.class).find(mrn, who)).isPresent(), who.signIn());
            assertTrue(call(() -> get(Movements.class).search(MovementQuery.all(), who)).rows().stream()
                    .anyMatch(row -> row.mrn().equals(mrn)));
        }
    }

    private boolean overtaken(Mrn mrn) {
        return call(() -> get(Overtaking.class).overtake(mrn));
    }

    private static EventDetails term(int days) {
        return new EventDetails("", Optional.empty(), "", List.of(), Optional.empty(), "", days, "");
    }

    private static byte[] cancellation(String reference, Mrn mrn) {
        return """
                <md:MetaData xmlns:md="urn:wco:datamodel:WCO:DocumentMetaData-DMS:2" xmlns="urn:wco:datamodel:WCO:DEC-DMS:2">
                  <md:WCODataModelVersionCode>3.6</md:WCODataModelVersionCode>
                  <md:WCOTypeName>DEC</md:WCOTypeName>
                  <Declaration><FunctionCode>1</FunctionCode><FunctionalReferenceID>%s</FunctionalReferenceID><ID>%s</ID>
                  <TypeCode>T1</TypeCode></Declaration>
                </md:MetaData>"""
                .formatted(reference, mrn).getBytes(StandardCharsets.UTF_8);
    }
}
