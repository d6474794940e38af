package org.singlewindow.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.audit.AuditTrail;
import org.singlewindow.declaration.ClosingTimer;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Subject;
import org.singlewindow.testing.SmallRegion;

/** The countries have systems, the agencies none: they work in the portal. */
class UnattendedPgIT extends QueueDesk {

    private static final List<String> AGENCIES = List.of("UZ-CUSTOMS", "UZ-PLANT", "KZ-CUSTOMS", "KZ-PLANT");

    private int count;

    @BeforeAll
    void giveTheCountriesSystems() {
        run("""
                insert into person (sign_in, name, participant_id, roles, password_hash)
                values ('gateway.uz', 'UZ', 10, '{GATEWAY}', ''), ('gateway.kz', 'KZ', 20, '{GATEWAY}', ''),
                       ('plant.uz', 'an officer', 12, '{OFFICER}', '')""");
    }

    @BeforeEach
    void forget() {
        run("update declaration set status = 'PENDING'");
    }

    @Test
    void what_waits_of_an_ended_case_is_closed_where_nobody_can_fetch_it_and_nowhere_else() {
        Mrn open = lodged();
        Mrn ended = ended();
        close();
        for (String agency : AGENCIES) {
            assertEquals(List.of(open), waiting(agency), agency);
            assertEquals(DeliveryStatus.CLOSED, reached(ended, agency));
            assertEquals(DeliveryStatus.PENDING, reached(open, agency));
        }
        for (String country : List.of("UZ", "KZ")) {
            assertEquals(List.of(open, ended), waiting(country), country);
            assertEquals(DeliveryStatus.PENDING, reached(ended, country));
        }
    }

    @Test
    void the_history_of_the_case_has_one_line_for_each_of_them_however_often_one_looks() {
        Mrn ended = ended();
        close();
        close();
        var lines = get(AuditTrail.class).history(Subject.declaration(ended)).stream()
                .filter(each -> each.kind().equals("delivery.closed")).toList();
        assertEquals(AGENCIES.stream().sorted().toList(),
                lines.stream().map(each -> each.party().orElseThrow()).sorted().toList());
        assertEquals("documents " + document(ended) + ": the case has ended, and no system is there to fetch it",
                lines.get(0).text());
        assertTrue(lines.get(0).words().in(Locale.forLanguageTag("ru")).contains("дело закончено"));
    }

    @Test
    void a_system_that_comes_later_gets_what_is_open_and_is_told_of_the_rest() {
        Mrn ended = ended();
        Mrn open = lodged();
        close();
        SignedInAs system = SmallRegion.gateway("UZ-PLANT");
        assertEquals(List.of(open), call(() -> get(Queue.class).pull(system, 10)).stream()
                .map(each -> each.header().mrn().orElseThrow()).toList());
        List<Ack> late = List.of(new Ack(document(ended), AckOutcome.OK, ""));
        AckResult result = call(() -> get(Queue.class).acknowledge(system, late)).get(0);
        assertEquals("NOT_PULLED", result.result());
        assertEquals(Optional.of("CLOSED"), result.notice());
    }

    @Test
    void a_system_whose_sign_in_was_taken_away_finds_its_deliveries_for_thirty_days() {
        int plant = SmallRegion.participant("UZ-PLANT").id();
        run("insert into queue_activity (recipient, last_pull) values (" + plant + ", '2026-02-20T00:00:00Z')");
        assertFalse(get(Unattended.class).recipients().contains(plant));
        run("update queue_activity set last_pull = '2026-01-20T00:00:00Z'");
        assertTrue(get(Unattended.class).recipients().contains(plant));
    }

    @Test
    void what_a_system_holds_in_this_moment_stays_its_own() {
        Mrn ended = ended();
        call(() -> get(Queue.class).pull(SmallRegion.gateway("UZ-PLANT"), 10));
        close();
        assertEquals(List.of(ended), waiting("UZ-PLANT"));
    }

    private void close() {
        call(() -> {
            get(ClosingTimer.class).closeWhatEnded();
            return 0;
        });
    }

    private Mrn lodged() {
        return lodge("UNATTENDED-" + ++count).mrn().orElseThrow();
    }

    private Mrn ended() {
        Mrn mrn = lodged();
        run("update declaration set status = 'RELEASED' where mrn = '" + mrn + "'");
        return mrn;
    }

    private List<Mrn> waiting(String recipient) {
        return get(Leasing.class).headers(SmallRegion.participant(recipient).id(), 0, Long.MAX_VALUE, 100).stream()
                .map(each -> each.mrn().orElseThrow()).toList();
    }

    private long document(Mrn mrn) {
        return ((Number) ask("select id from declaration where mrn = '" + mrn + "'")).longValue();
    }

    private DeliveryStatus reached(Mrn mrn, String recipient) {
        return get(Archive.class).reached(document(mrn)).stream()
                .filter(each -> each.recipient() == SmallRegion.participant(recipient).id()).findFirst().orElseThrow()
                .state();
    }
}
