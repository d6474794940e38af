package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DeclarationStatusProperties {

    @Property
    void nothing_becomes_what_it_is(@ForAll DeclarationStatus status) {
        assertFalse(status.mayBecome(status));
    }

    @Property
    void what_ended_does_not_open_again(@ForAll DeclarationStatus status, @ForAll DeclarationStatus next) {
        assertFalse(!status.isOpen() && next.isOpen() && status.mayBecome(next));
    }

    @Property
    void no_walk_leaves_the_machine_or_gets_stuck_while_open(@ForAll List<DeclarationStatus> wishes) {
        DeclarationStatus status = DeclarationStatus.PENDING;
        for (DeclarationStatus wish : wishes) {
            status = status.mayBecome(wish) ? wish : status;
            DeclarationStatus now = status;
            assertEquals(status.isOpen() || status == DeclarationStatus.RELEASED,
                    EnumSet.allOf(DeclarationStatus.class).stream().anyMatch(now::mayBecome));
        }
    }

    @Example
    void every_status_can_be_reached() {
        Set<DeclarationStatus> reached = EnumSet.of(DeclarationStatus.PENDING);
        boolean more = true;
        while (more) {
            Set<DeclarationStatus> next = EnumSet.copyOf(reached);
            reached.forEach(
                    from -> EnumSet.allOf(DeclarationStatus.class).stream().filter(from::mayBecome).forEach(next::add));
            more = reached.addAll(next);
        }
        assertEquals(EnumSet.allOf(DeclarationStatus.class), reached);
    }

    @Example
    void agencies_release_and_reject_from_wherever_their_questions_and_controls_left_it() {
        for (DeclarationStatus status : EnumSet.of(DeclarationStatus.PENDING, DeclarationStatus.QUERY,
                DeclarationStatus.INSPECTION)) {
            assertTrue(status.mayBecome(DeclarationStatus.RELEASED) && status.mayBecome(DeclarationStatus.REJECTED),
                    status.name());
        }
    }
}
