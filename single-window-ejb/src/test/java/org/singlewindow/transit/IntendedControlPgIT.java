package org.singlewindow.transit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.Arriving;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.desk.DeskQuery;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.testing.SmallRegion;
import org.singlewindow.tier.DecidingEvidence;
import org.singlewindow.tier.EvidenceItem;
import org.singlewindow.tier.TierOutcome;
import org.singlewindow.tier.WishedVerdict;

/** Goods that are to be looked at once they are there (NCTS 060 of type 2): who learns of it, and what comes of it. */
class IntendedControlPgIT extends TransitDesk {

    private static final String WHY = "A hidden floor";
    private static final String KIND = "movement.intend-control";

    @BeforeAll
    void openForAll() {
        openTransit();
    }

    private Mrn ahead(String reference, Grn grn) {
        return lodged(version("14", reference, "", "Dried apricots", guarantee(grn, "1000", KnownGuarantees.CODE)));
    }

    @AfterEach
    void is_none_any_more() {
        decide("LACKING");
    }

    private void decide(String verdict) {
        TierOutcome outcome = call(() -> get(DecidingEvidence.class).decide(HOLDER.participant().code(),
                new WishedVerdict(EvidenceItem.AUTHORISED.name(), verdict, "", "", "Certificate 7", "INFORMATION"),
                OptionalInt.empty(), FROM));
        assertInstanceOf(TierOutcome.Stands.class, outcome, outcome::toString);
    }

    private ReportOutcome intend(Mrn mrn, SignedInAs who) {
        return tell(new MovementReport(mrn, MovementStep.INTEND_CONTROL, Optional.empty(), "",
                EventDetails.because(WHY)), "", who);
    }

    private boolean isInHistory(Mrn mrn, SignedInAs who) {
        return call(() -> get(Declarations.class).find(mrn, who)).orElseThrow().history().stream()
                .anyMatch(line -> line.event().equals(KIND));
    }

    private List<String> desk(SignedInAs who) {
        return call(() -> get(IntentionFeed.class).list(DeskQuery.open(10), who)).items().stream()
                .map(each -> each.item().subject().reference()).toList();
    }

    @Test
    void an_authorised_operator_learns_of_it_and_nobody_else_and_the_control_begins_once_the_goods_are_there() {
        decide("HELD");
        Grn grn = known.add(8100, "5000");
        Mrn mrn = ahead("MEANT-1", grn);
        assertTrue(view(mrn, FROM).offered().contains(MovementStep.INTEND_CONTROL));
        assertFalse(view(mrn, FROM).offered().contains(MovementStep.CONTROL), "there is nothing to look at");
        assertEquals("200", code(tell(mrn, MovementStep.CONTROL, "", FROM)));
        long told = count("document where doc_type in ('MOV', 'RES')");
        assertTaken(MovementState.ACCEPTED, intend(mrn, FROM));
        assertTaken(MovementState.ACCEPTED, intend(mrn, FROM));
        assertEquals("211", code(tell(new MovementReport(mrn, MovementStep.INTEND_CONTROL, Optional.empty(), "",
                EventDetails.because("Another reason")), "", FROM)));
        assertEquals(told, count("document where doc_type in ('MOV', 'RES')"), "no country is told");
        assertEquals(WHY, view(mrn, FROM).intention().orElseThrow().reason());
        assertEquals("", view(mrn, HOLDER).intention().orElseThrow().reason());
        assertEquals(Optional.empty(), view(mrn, TO).intention());
        assertEquals(List.of(), view(mrn, FROM).events());
        assertEquals(List.of(true, false, false), List.of(isInHistory(mrn, FROM), isInHistory(mrn, HOLDER),
                isInHistory(mrn, TO)));
        assertEquals(List.of(mrn.value()), desk(HOLDER));
        assertEquals(List.of(), desk(SmallRegion.officer("KZ-PLANT")));
        assertFalse(view(mrn, FROM).offered().contains(MovementStep.RELEASE));
        assertEquals("200", code(tell(mrn, MovementStep.RELEASE, "", FROM)));
        assertEquals(0L, count("event where kind = 'movement.not-taken' and subject_ref = '" + mrn + "'"),
                "what is not possible for that reason would tell as much");
        approve(mrn);
        assertEquals(MovementState.ACCEPTED, state(mrn));
        call(() -> get(Arriving.class).confirm(mrn, HOLDER));
        assertEquals(MovementState.UNDER_CONTROL, state(mrn));
        assertEquals(List.of(Optional.empty(), Optional.empty()),
                List.of(view(mrn, HOLDER).intention(), view(mrn, FROM).intention()), "it is no intention any more");
        assertEquals(List.of(), desk(HOLDER));
        assertEquals("5000.00 EUR", known.left(grn).toString());
        assertTaken(MovementState.ACCEPTED, tell(mrn, MovementStep.CONTROL_RESULT, FoundGoods.CONFORM, "", FROM));
        assertEquals(MovementState.RELEASED, state(mrn), "looked at once, and not again");
        assertEquals("4000.00 EUR", known.left(grn).toString());
        assertEquals(List.of(), desk(HOLDER));
    }

    @Test
    void who_is_no_authorised_operator_learns_nothing_and_what_is_there_is_simply_looked_at() {
        Mrn mrn = ahead("MEANT-2", known.add(8200, "5000"));
        assertEquals("NotTheirs", code(intend(mrn, TO)));
        assertEquals("NotTheirs", code(intend(mrn, HOLDER)));
        assertEquals("101", code(tell(mrn, MovementStep.INTEND_CONTROL, "", FROM)), "it says why");
        assertTaken(MovementState.ACCEPTED, intend(mrn, FROM));
        assertFalse(view(mrn, FROM).intention().orElseThrow().told());
        assertEquals(Optional.empty(), view(mrn, HOLDER).intention());
        assertEquals(List.of(), desk(HOLDER));
        Mrn there = lodged(document("MEANT-3", guarantee(known.add(8300, "5000"), "1000", KnownGuarantees.CODE)));
        assertFalse(view(there, FROM).offered().contains(MovementStep.INTEND_CONTROL));
        assertEquals("200", code(intend(there, FROM)));
        assertEquals(0L, count("event where kind = 'movement.not-taken' and subject_ref = '" + there + "'"),
                "a try would tell as much");
        assertTaken(MovementState.UNDER_CONTROL, tell(there, MovementStep.CONTROL, "", FROM));
    }
}
