package org.singlewindow.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.identity.IdentityEvent;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.RegisterWatch;
import org.singlewindow.identity.Role;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.SigningIn;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.testing.PostgresTest;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;
import org.singlewindow.testing.Wiring;

class RegisteringPgIT extends PostgresTest {

    private static final SignedInAs CUSTOMS = SmallRegion.officer("UZ-CUSTOMS");

    private final SettableClock clock = new SettableClock("2026-03-01T10:00:00Z");
    private Wiring wiring;
    private int network;

    @BeforeAll
    void region() {
        SmallRegion.create(dataSource());
        inTransaction(() -> entities()
                .createNativeQuery("alter table participant alter column id restart with 1000").executeUpdate());
    }

    @BeforeEach
    void wire() {
        wiring = new Wiring(entities(), clock);
        inTransaction(() -> entities().createNativeQuery("delete from registration").executeUpdate());
    }

    private ApplicationOutcome send(ApplyForRegistration application, String key) {
        return inTransaction(() -> wiring.get(Applying.class).apply(application,
                new Applying.Origin("network " + ++network, Optional.of(key).filter(given -> !given.isEmpty()))));
    }

    /** Its reference. */
    private String apply(String number) {
        return assertInstanceOf(ApplicationOutcome.Received.class, send(Firms.in("UZ", number), "")).application()
                .reference();
    }

    private RegistrationOutcome admit(String reference, SignedInAs who) {
        return inTransaction(() -> wiring.get(Admitting.class).admit(reference, OptionalInt.empty(), who));
    }

    private RegistrationOutcome decline(String reference, String reason, int seen) {
        return inTransaction(
                () -> wiring.get(Declining.class).decline(reference, reason, OptionalInt.of(seen), CUSTOMS));
    }

    private ApplicantView standing(String reference) {
        return inTransaction(() -> wiring.get(Registrations.class).standing(reference)).orElseThrow();
    }

    private List<String> waiting(SignedInAs who) {
        return inTransaction(
                () -> wiring.get(Registrations.class).list(RegistrationState.WAITING, Optional.empty(), 10, who))
                .rows().stream().map(RegistrationView::reference).toList();
    }

    private static RuleCode code(RegistrationOutcome outcome) {
        return assertInstanceOf(RegistrationOutcome.Undone.class, outcome).code();
    }

    @Test
    void a_firm_that_is_taken_in_has_a_code_and_its_person_signs_in_with_their_own_password() {
        String reference = apply("302 111 222");
        assertEquals(RegistrationState.WAITING, standing(reference).state());
        assertEquals(List.of(reference), waiting(CUSTOMS));
        admit(reference, CUSTOMS);

        ApplicantView now = standing(reference);
        String code = now.code().orElseThrow();
        assertTrue(code.matches("UZ-R[0-9]{7}"), code);
        SignedInAs person = wiring.get(SigningIn.class).signIn(now.signIn().orElseThrow(), Firms.PASSWORD)
                .orElseThrow();
        assertEquals("Nodira Azimova", person.name());
        assertEquals(code, person.participant().code());
        assertEquals(Set.of(Role.TRADER, Role.CARRIER), person.roles());
        assertEquals(Optional.empty(), wiring.get(SigningIn.class).signIn(now.signIn().orElseThrow(), "another one"));
        assertEquals(0L, ask("select count(*) from registration where password_hash is not null"));
        assertEquals(List.of(), waiting(CUSTOMS));
        assertEquals(3, wiring.events().size());
        assertTrue(wiring.events().stream().anyMatch(IdentityEvent.TakenIn.class::isInstance));
    }

    @Test
    void the_same_application_under_one_key_is_one_and_another_is_told() {
        var first = assertInstanceOf(ApplicationOutcome.Received.class, send(Firms.in("UZ", "7"), "key"));
        var again = assertInstanceOf(ApplicationOutcome.Received.class, send(Firms.in("UZ", "7"), "key"));

        assertFalse(first.again());
        assertTrue(again.again());
        assertEquals(first.application(), again.application());
        assertInstanceOf(ApplicationOutcome.KeyTaken.class, send(Firms.in("UZ", "8"), "key"));
        assertInstanceOf(ApplicationOutcome.KeyTaken.class, send(Firms.in("UZ", "7", "another few words"), "key"));
        assertNotEquals(first.application().reference(), apply("7"));
    }

    @Test
    void under_one_key_at_once_there_is_one() {
        List<CompletableFuture<ApplicationOutcome>> sent = Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> send(Firms.in("UZ", "9"), "at once"))).limit(4).toList();
        assertEquals(1, sent.stream().map(CompletableFuture::join)
                .map(ApplicationOutcome.Received.class::cast).map(each -> each.application().reference()).distinct()
                .count());
        assertEquals(1L, ask("select count(*) from registration"));
    }

    @Test
    void a_firm_that_is_refused_is_told_why_and_may_apply_anew() {
        String reference = apply("11");
        assertEquals(RuleCode.MISSING, code(decline(reference, " ", 1)));
        assertEquals(RuleCode.TOO_LONG, code(decline(reference, "x".repeat(513), 1)));
        decline(reference, "the certificate is missing", 1);

        assertEquals(Optional.of("the certificate is missing"), standing(reference).reason());
        assertEquals(Optional.empty(), standing(reference).signIn());
        assertEquals(RuleCode.INVALID_STATE, code(admit(reference, CUSTOMS)));
        admit(apply("11"), CUSTOMS);
    }

    @Test
    void under_one_number_a_country_takes_in_one_firm() {
        String first = apply("12");
        String second = apply("12");
        admit(first, CUSTOMS);

        assertEquals(RuleCode.ALREADY_REGISTERED, code(admit(second, CUSTOMS)));
        assertEquals(List.of(first), inTransaction(() -> wiring.get(Registrations.class).find(second, CUSTOMS))
                .orElseThrow().others().stream().map(RegistrationView::reference).toList());
    }

    @Test
    void however_a_number_is_written_a_country_takes_in_one_firm_under_it() {
        String first = apply("302111333");
        List<String> same = Stream.of("302 111 333", "302-111-333", "302.111/333", "３０２１１１３３３").map(this::apply)
                .toList();
        List<String> alike = Stream.of("0302111333", "UZ302111333", "UZ 00302 111 333").map(this::apply).toList();
        String other = apply("3021113330");
        admit(first, CUSTOMS);

        for (String reference : same) {
            assertEquals(RuleCode.ALREADY_REGISTERED, code(admit(reference, CUSTOMS)));
        }
        Registrations.File file = inTransaction(() -> wiring.get(Registrations.class).find(same.get(3), CUSTOMS))
                .orElseThrow();
        assertEquals("３０２１１１３３３", file.registration().firm().number(), "what was typed is kept");
        assertEquals(Stream.of(List.of(first), same.subList(0, 3)).flatMap(List::stream).toList(),
                file.others().stream().map(RegistrationView::reference).toList());
        assertEquals(alike, file.alike().stream().map(RegistrationView::reference).toList());
        assertInstanceOf(RegistrationOutcome.Done.class, admit(other, CUSTOMS));
    }

    @Test
    void a_firm_is_found_by_its_number_in_its_own_country_however_it_is_written() {
        String reference = apply("317 959-24");
        admit(reference, CUSTOMS);
        wiring.get(Participants.class).refresh();
        String code = standing(reference).code().orElseThrow();
        Participants participants = wiring.get(Participants.class);
        for (String number : List.of("31795924", "317-959-24", " 317 959 24 ", code)) {
            assertEquals(Optional.of(code),
                    participants.findNamed(number, new CountryCode("UZ")).map(Participant::code), number);
        }
        assertEquals(Optional.empty(), participants.findNamed("31795924", new CountryCode("KZ")));
        assertEquals(Optional.empty(), participants.findNamed("031795924", new CountryCode("UZ")));
        assertTrue(participants.named("5924").contains(participants.find(code).orElseThrow().id()));
    }

    @Test
    void nobody_is_taken_in_under_the_code_of_another() {
        for (String code : List.of("UZ-T0000001", "uz t0000001", "KZ-T0000001")) {
            String reference = apply(code);
            assertTrue(file(reference).codes().contains(code.startsWith("KZ") ? code : "UZ-T0000001"), code);
            assertEquals(RuleCode.ALREADY_REGISTERED, code(admit(reference, CUSTOMS)), code);
        }
        assertEquals(List.of("UZ-T0000001"), file(apply("T0000001")).codes());
        assertEquals(List.of(), file(apply("317000111")).codes());
    }

    private Registrations.File file(String reference) {
        return inTransaction(() -> wiring.get(Registrations.class).find(reference, CUSTOMS)).orElseThrow();
    }

    @Test
    void a_letter_that_looks_like_another_makes_no_second_firm() {
        admit(apply("BTO345"), CUSTOMS);
        for (String alike : List.of("\u0412\u0422\u041e345", "BT\u039f345", "BTO\u041745", "bt\u043e 345")) {
            assertEquals(RuleCode.ALREADY_REGISTERED, code(admit(apply(alike), CUSTOMS)), alike);
        }
    }

    @Test
    void of_two_spellings_of_one_number_that_are_taken_in_at_once_one_wins() {
        List<String> references = List.of(apply("77-1"), apply("771"), apply("7.7.1"), apply("7 7 1"));
        List<CompletableFuture<RegistrationOutcome>> said = references.stream()
                .map(each -> CompletableFuture.supplyAsync(() -> admit(each, CUSTOMS))).toList();
        assertEquals(1, said.stream().map(CompletableFuture::join)
                .filter(RegistrationOutcome.Done.class::isInstance).count());
        assertThrows(RuntimeException.class, () -> inTransaction(() -> entities().createNativeQuery(
                "update registration set state = 'APPROVED', code = 'UZ-R0999999', decided_at = now(), decided_by = 'x'"
                        + " where number_folded = '771' and state = 'WAITING'")
                .executeUpdate()), "the database holds it too");
    }

    @Test
    void of_two_officers_one_takes_the_firm_in_and_the_other_gets_the_same_answer() {
        String reference = apply("13");
        List<CompletableFuture<RegistrationOutcome>> said = Stream
                .generate(() -> CompletableFuture.supplyAsync(() -> admit(reference, CUSTOMS))).limit(4).toList();
        said.forEach(each -> assertInstanceOf(RegistrationOutcome.Done.class, each.join()));
        assertEquals(1L,
                ask("select count(*) from person where sign_in = '" + standing(reference).signIn().orElseThrow()
                        + "'"));
        assertEquals(1, wiring.events().stream().filter(RegistrationEvent.Approved.class::isInstance).count());
    }

    @Test
    void whoever_has_seen_another_version_decides_nothing() {
        String reference = apply("14");
        var undone = assertInstanceOf(RegistrationOutcome.Undone.class, decline(reference, "no", 7));
        assertTrue(undone.overtaken());
        assertEquals(RegistrationState.WAITING, standing(reference).state());
    }

    @Test
    void whoever_refuses_again_for_another_reason_is_not_told_that_it_is_done() {
        String reference = apply("16");
        assertInstanceOf(RegistrationOutcome.Done.class, decline(reference, "no certificate", 1));
        assertInstanceOf(RegistrationOutcome.Done.class, decline(reference, " no certificate ", 1));
        var other = assertInstanceOf(RegistrationOutcome.Undone.class, decline(reference, "no such number", 2));
        assertEquals("decided.REFUSED", other.why().key());
        assertEquals(Optional.of("no certificate"), standing(reference).reason());
        assertTrue(assertInstanceOf(RegistrationOutcome.Undone.class, decline(reference, "no such number", 1))
                .overtaken());
    }

    @Test
    void only_the_country_s_own_customs_and_supervisor_see_it_and_decide() {
        String reference = apply("15");
        for (SignedInAs other : List.of(SmallRegion.officer("KZ-CUSTOMS"), SmallRegion.officer("UZ-PLANT"))) {
            assertEquals(List.of(), waiting(other));
            assertEquals(RuleCode.NOT_FOUND, code(admit(reference, other)));
            assertEquals(Optional.empty(),
                    inTransaction(() -> wiring.get(Registrations.class).find(reference, other)));
        }
        assertThrows(NotAllowed.class, () -> waiting(SmallRegion.trader()));
        SignedInAs supervisor = new SignedInAs("supervisor.uz", "S", SmallRegion.participant("UZ"),
                Set.of(Role.SUPERVISOR));
        assertEquals(List.of(reference), waiting(supervisor));
        assertInstanceOf(RegistrationOutcome.Done.class, admit(reference, supervisor));
    }

    @Test
    void the_list_goes_on_behind_the_last_one() {
        List<String> all = Stream.of("21", "22", "23").map(this::apply).toList();
        Registrations list = wiring.get(Registrations.class);
        Registrations.Page first = inTransaction(
                () -> list.list(RegistrationState.WAITING, Optional.empty(), 2, CUSTOMS));
        assertEquals(all.subList(0, 2), first.rows().stream().map(RegistrationView::reference).toList());
        Registrations.Page second = inTransaction(
                () -> list.list(RegistrationState.WAITING, first.next(), 2, CUSTOMS));
        assertEquals(all.subList(2, 3), second.rows().stream().map(RegistrationView::reference).toList());
        assertEquals(Optional.empty(), second.next());
    }

    @Test
    void a_flood_from_one_network_ends_and_a_desk_is_never_full_of_more_than_can_be_read() {
        Applying applying = wiring.get(Applying.class);
        for (int i = 0; i < Applying.AT_ONCE; i++) {
            int number = i;
            inTransaction(() -> applying.apply(Firms.in("UZ", "flood " + number),
                    new Applying.Origin("flood", Optional.empty())));
        }
        var later = assertInstanceOf(ApplicationOutcome.Later.class, inTransaction(() -> applying
                .apply(Firms.in("UZ", "one more"), new Applying.Origin("flood", Optional.empty()))));
        assertTrue(later.tooMany());

        inTransaction(() -> entities().createNativeQuery("insert into registration (version, reference, country, name,"
                + " local_name, number, number_folded, number_core, capabilities, person, email, phone, state, applied_at)"
                + " select 1, 'full ' || n, 'KZ', 'F', '', n, n, n, 'TRADER', 'P', 'e@f.example', '', 'WAITING', now()"
                + " from generate_series(1, "
                + Applying.MOST_WAITING + ") n").executeUpdate());
        assertFalse(assertInstanceOf(ApplicationOutcome.Later.class, send(Firms.in("KZ", "1"), "")).tooMany());
    }

    @Test
    void another_node_knows_a_firm_at_its_next_look() {
        Wiring other = new Wiring(entities(), clock);
        other.get(Participants.class).refresh();
        String reference = apply("16");
        admit(reference, CUSTOMS);
        String code = standing(reference).code().orElseThrow();

        assertEquals(Optional.empty(), other.get(Participants.class).find(code));
        inTransaction(() -> other.get(RegisterWatch.class).look());
        assertTrue(other.get(Participants.class).find(code).isPresent());
        assertTrue(other.get(SigningIn.class).recall(standing(reference).signIn().orElseThrow()).isPresent());
    }

    @Test
    void a_firm_that_lost_its_password_chooses_another_once_with_a_code_of_its_customs() {
        String reference = apply("302 333 444");
        assertEquals(Optional.empty(), handOut(reference, CUSTOMS));
        admit(reference, CUSTOMS);
        String signIn = standing(reference).signIn().orElseThrow();
        String before = handOut(reference, CUSTOMS).orElseThrow().code();
        String code = handOut(reference, CUSTOMS).orElseThrow().code();

        assertInstanceOf(NewStartOutcome.Gone.class, choose(before, "six plums in a basket"));
        assertEquals(RuleCode.OUTSIDE_DOMAIN,
                assertInstanceOf(NewStartOutcome.Unfit.class, choose(code, "Fergana Silk LLC 302")).code());
        assertEquals(new NewStartOutcome.Done(signIn), choose(code, "six plums in a basket"));
        assertInstanceOf(NewStartOutcome.Gone.class, choose(code, "seven plums in a basket"));
        assertTrue(wiring.get(SigningIn.class).signIn(signIn, "six plums in a basket").isPresent());
        assertEquals(Optional.empty(), wiring.get(SigningIn.class).signIn(signIn, Firms.PASSWORD));
        assertEquals(0L, ask("select count(*) from new_start"));
        assertEquals(2, wiring.events().stream().filter(RegistrationEvent.NewStart.class::isInstance).count());
        assertTrue(wiring.events().stream().anyMatch(IdentityEvent.PasswordChanged.class::isInstance));
    }

    @Test
    void a_code_is_handed_out_by_the_firm_s_own_customs_and_ends_after_two_days() {
        String reference = apply("302 333 555");
        admit(reference, CUSTOMS);
        assertEquals(Optional.empty(), handOut(reference, SmallRegion.officer("KZ-CUSTOMS")));
        String code = handOut(reference, CUSTOMS).orElseThrow().code();
        clock.pass(HandingOut.HOLDS);
        assertInstanceOf(NewStartOutcome.Gone.class, choose(code, "six plums in a basket"));
    }

    private Optional<HandingOut.NewStart> handOut(String reference, SignedInAs who) {
        return inTransaction(() -> wiring.get(HandingOut.class).handOut(reference, who));
    }

    private NewStartOutcome choose(String code, String password) {
        return inTransaction(() -> wiring.get(StartingAnew.class).choose(code, password));
    }
}
