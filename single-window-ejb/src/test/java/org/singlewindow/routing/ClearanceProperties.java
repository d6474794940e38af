package org.singlewindow.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.singlewindow.routing.Tables.UZ;
import static org.singlewindow.routing.Tables.book;
import static org.singlewindow.routing.Tables.export;
import static org.singlewindow.routing.Tables.item;
import static org.singlewindow.routing.Tables.rule;
import static org.singlewindow.routing.Tables.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ClearanceProperties {

    @Property
    void the_order_of_agencies_does_not_matter(@ForAll List<Stance> stances, @ForAll Random random) {
        List<Stance> shuffled = new ArrayList<>(stances);
        Collections.shuffle(shuffled, random);
        assertEquals(Clearance.of(stances), Clearance.of(shuffled));
    }

    @Property
    void released_means_that_nobody_refused_and_nobody_is_awaited(@ForAll List<Stance> stances) {
        boolean done = stances.stream().allMatch(stance -> stance == Stance.APPROVES);
        assertEquals(done, Clearance.of(stances) == Clearance.RELEASE);
    }

    @Property
    void one_refusal_is_enough(@ForAll List<Stance> stances) {
        List<Stance> refused = new ArrayList<>(stances);
        refused.add(Stance.REFUSES);
        assertEquals(Clearance.REJECT, Clearance.of(refused));
    }

    @Example
    void a_question_goes_before_a_control() {
        assertEquals(Clearance.QUERY, Clearance.of(List.of(Stance.INSPECTS, Stance.ASKS, Stance.APPROVES)));
        assertEquals(Clearance.INSPECTION, Clearance.of(List.of(Stance.INSPECTS, Stance.AWAITED)));
        assertEquals(Clearance.WAIT, Clearance.of(List.of(Stance.AWAITED, Stance.APPROVES)));
    }

    @Example
    void what_is_lodged_waits_for_those_who_must_approve_and_for_nobody_else() {
        Rule informed = rule("seen", "UZ-PLANT", Duty.INFORM, "*", "*", "*", "*", "*", "*");
        Rule approving = rule("asked", "UZ-CUSTOMS", Duty.APPROVE, "*", "*", "*", "*", "*", "*");

        assertEquals(Clearance.RELEASE, book(table(UZ, informed)).plan(export(item(1, "080930"))).clearance());
        assertEquals(Clearance.WAIT,
                book(table(UZ, informed, approving)).plan(export(item(1, "080930"))).clearance());
    }
}
