package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Filter;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.singlewindow.identity.Enrolling;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Role;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.SigningIn;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.reference.CodeLists;
import org.singlewindow.reference.Offices;
import org.singlewindow.routing.CountryRole;
import org.singlewindow.routing.GoodsLine;
import org.singlewindow.routing.Routing;
import org.singlewindow.routing.RoutingPlan;
import org.singlewindow.routing.RoutingProfile;
import org.singlewindow.routing.UrgentGoods;
import org.singlewindow.testing.SmallRegion;
import org.singlewindow.testing.Wiring;

class OnboardingPgIT extends LoadingDesk {

    private static final CountryCode KG = new CountryCode("KG");
    private static final CountryCode UZ = new CountryCode("UZ");

    private RoutingPlan planForApples() {
        var apples = new GoodsLine(1, HsCode.parse("080810"), false, Set.of());
        return wiring.get(Routing.class).plan(RoutingProfile.certain("IMPORT", KG,
                Map.of(KG, CountryRole.IMPORTING, UZ, CountryRole.EXPORTING), List.of(apples)));
    }

    @Test
    void a_country_takes_part_once_its_files_are_loaded() {
        Report report = load(Directory.whole());

        assertTrue(report.isLoadable(), () -> report.problems().toString());
        assertEquals(1, report.version());
        assertEquals(2, report.counts().get("agencies"));
        Participant trader = wiring.get(Participants.class).find("KG-T0000001").orElseThrow();
        assertEquals("Ala-Too, fruit traders", trader.name());
        assertEquals(24, wiring.get(Participants.class)
                .hoursToAnswer(wiring.get(Participants.class).find("KG-PLANT").orElseThrow().id()));
        assertEquals("Bishkek", wiring.get(Offices.class).find("KGFRU001").orElseThrow().name());
        assertEquals("CN", wiring.get(Offices.class).borderPosts(KG).get(0).neighbour().value());
        assertEquals(List.of("KG", "KG-CUSTOMS", "KG-PLANT"),
                planForApples().recipients().stream().map(each -> each.code()).toList());
        assertEquals("KG:1", planForApples().version());
        assertEquals(List.of(new OnboardingEvent.Loaded("KG", 1, "admin")), wiring.events());
    }

    @Test
    void the_same_files_again_change_nothing() {
        load(Directory.whole());
        Report again = load(Directory.whole());

        assertFalse(again.changed());
        assertEquals(1, again.version());
        assertEquals(1, wiring.events().size());
        assertTrue(loading.isInForce(Directory.whole().files(), wiring.get(RegionVersionRepository.class).read()));
    }

    @Test
    void a_changed_table_of_rules_is_a_new_version_and_the_old_one_is_kept() {
        load(Directory.whole());
        load(Directory.whole().adding("routing.csv",
                "plant-out,KG-PLANT,INFORM,*,EXPORTING,08,*,*,*,Fruit leaves with a certificate"));

        assertEquals("KG:2", planForApples().version());
        assertEquals(3, wiring.get(Routing.class).rules(KG, SmallRegion.admin()).size());
        assertEquals(2L, ask("select count(*) from routing_rule where country = 'KG' and version = 1"));
    }

    @Test
    void urgent_goods_are_in_force_with_the_rules_and_what_changes_in_them_is_told() {
        Directory urgent = Directory.whole().with("urgent.csv",
                "name,hs,hours,agencies,name_ru\nFresh fruit,0808 0806,6,KG-PLANT,Свежие фрукты\n");
        load(urgent);

        assertEquals(List.of(new UrgentGoods("Fresh fruit", new TreeSet<>(List.of("0806", "0808")), 6,
                Set.of("KG-PLANT"), "Свежие фрукты")), wiring.get(Routing.class).urgent(KG));
        assertEquals(6, planForApples().find("KG-PLANT").orElseThrow().hours());
        assertEquals(1, load(urgent).counts().get("urgent"));
        assertEquals(List.of(), load(urgent.replacing("urgent.csv", "0808 0806", "0806 0808")).problems(),
                "their order says nothing");
        assertTrue(load(urgent.replacing("urgent.csv", ",6,", ",7,")).problems().get(0).text()
                .contains("Fresh fruit hours 6 → 7"));
        assertEquals("CHANGED_LINES", load(Directory.whole()).problems().get(0).code());
        assertEquals(24, planForApples().find("KG-PLANT").orElseThrow().hours());
    }

    @Test
    void an_id_once_given_survives_every_reload() {
        load(Directory.whole());
        int before = wiring.get(Participants.class).find("KG-CUSTOMS").orElseThrow().id();
        load(Directory.whole().replacing("agencies.csv", "State Customs Service", "Customs"));

        Participant customs = wiring.get(Participants.class).find("KG-CUSTOMS").orElseThrow();
        assertEquals(before, customs.id());
        assertEquals("Customs", customs.name());
    }

    @Test
    void an_agency_the_files_no_longer_name_rests_and_gets_nothing_more() {
        load(Directory.whole());
        load(Directory.whole()
                .replacing("agencies.csv", "KG-PLANT,Plant Quarantine,Өсүмдүк карантини,24\n", "")
                .replacing("routing.csv",
                        "plant-in,KG-PLANT,APPROVE,*,IMPORTING,06 07 08,*,*,*,Plants and their products may carry pests\n",
                        "")
                .replacing("people.csv", "plant.kg,Chinara,KG-PLANT,OFFICER\n", ""));

        assertFalse(wiring.get(Participants.class).find("KG-PLANT").orElseThrow().active());
        assertEquals(List.of("KG", "KG-CUSTOMS"),
                planForApples().recipients().stream().map(each -> each.code()).toList());
    }

    @Test
    void files_with_a_mistake_change_nothing_and_say_where_it_is() {
        load(Directory.whole());
        Report report = load(Directory.whole().replacing("routing.csv", "plant-in,KG-PLANT", "plant-in,KG-PLANTS"));

        assertFalse(report.isLoadable());
        assertEquals(1, report.version());
        FileProblem problem = report.problems().stream().filter(each -> !each.warning()).findFirst().orElseThrow();
        assertEquals("routing.csv:3 UNKNOWN_AGENCY", problem.file() + ":" + problem.line() + " " + problem.code());
        assertEquals("KG:1", planForApples().version());
    }

    @Test
    void one_failing_part_takes_everything_back() {
        inTransaction(() -> entities().createNativeQuery("""
                insert into office (code, country, name, un_locode) values ('KGFRU001', 'UZ', 'Impostor', '')""")
                .executeUpdate());

        assertThrows(RuntimeException.class, () -> load(Directory.whole()));
        assertEquals(0L, ask("select count(*) from participant"));
        assertEquals(0L, ask("select count(*) from region_version"));
    }

    @Test
    void a_country_may_add_a_code_and_end_another() {
        load(Directory.whole());
        CodeLists lists = wiring.get(CodeLists.class);

        assertTrue(lists.has("units", "KGX", KG));
        assertFalse(lists.has("units", "KGX", UZ));
        assertTrue(lists.has("units", "LTR", KG));
        clock.pass(Duration.ofDays(60));
        assertFalse(lists.has("units", "LTR", KG));
        assertTrue(lists.has("units", "LTR", UZ));
    }

    @Test
    void only_an_administrator_of_the_region_may_load() {
        load(Directory.whole());
        SignedInAs supervisor = wiring.get(SigningIn.class).recall("supervisor.kg").orElseThrow();

        Onboarding onboarding = wiring.get(Onboarding.class);
        byte[] files = Directory.whole().adding("people.csv", "").zip("");
        assertEquals(UseCase.LOAD_COUNTRY,
                assertThrows(NotAllowed.class, () -> onboarding.load(files, supervisor)).useCase());
        assertEquals(UseCase.CHECK_COUNTRY,
                assertThrows(NotAllowed.class, () -> onboarding.check(files, supervisor)).useCase());
    }

    @Test
    void the_demo_sign_ins_are_refused_outside_demo_mode() {
        load(Directory.whole());
        SigningIn signingIn = wiring.get(SigningIn.class);
        Optional<SignedInAs> inDemo = signingIn.signIn("customs.kg", "single-window");
        System.clearProperty("sw.demo");

        assertEquals(Set.of(Role.OFFICER), inDemo.orElseThrow().roles());
        assertEquals("KG-CUSTOMS", inDemo.orElseThrow().participant().code());
        assertTrue(signingIn.signIn("customs.kg", "single-window").isEmpty());
        assertTrue(signingIn.recall("customs.kg").isEmpty());
    }

    @Test
    void whoever_the_files_no_longer_name_can_no_longer_sign_in() {
        load(Directory.whole());
        load(Directory.whole().replacing("people.csv", "customs.kg,Nurlan,KG-CUSTOMS,OFFICER\n", ""));

        assertTrue(wiring.get(SigningIn.class).recall("customs.kg").isEmpty());
        assertTrue(wiring.get(SigningIn.class).recall("trader.kg").isPresent());
    }

    @Test
    void another_node_sees_the_change_at_its_next_look() {
        var other = new Wiring(entities(), Clock.systemUTC());
        RegionWatch watch = other.get(RegionWatch.class);
        inTransaction(watch::look);
        assertTrue(other.get(Participants.class).find("KG").isEmpty());

        load(Directory.whole());
        inTransaction(watch::look);
        assertTrue(other.get(Participants.class).find("KG").isPresent());
    }

    @Test
    void at_start_every_directory_under_regions_is_loaded_and_a_broken_one_keeps_nobody_back(@TempDir Path data)
            throws IOException {
        System.clearProperty("sw.demo");
        Directory.whole().write(data.resolve("regions/kg"));
        Directory.whole().replacing("country.properties", "code=KG", "code=XX").write(data.resolve("regions/aa"));
        System.setProperty("sw.data", data.toString());
        try {
            inTransaction(() -> wiring.get(DemoRegion.class).start());
        } finally {
            System.clearProperty("sw.data");
        }

        assertTrue(wiring.get(Participants.class).find("KG-CUSTOMS").isPresent());
        assertTrue(wiring.get(Participants.class).find("XX").isEmpty());
        assertEquals(List.of(new OnboardingEvent.Loaded("KG", 1, "system")), wiring.events());
    }

    @Test
    void a_zip_among_the_directories_is_named_in_the_log(@TempDir Path data) throws IOException {
        Files.createDirectories(data.resolve("regions/.git"));
        Files.write(data.resolve("regions/KG.zip"), Directory.whole().zip(""));
        List<String> named = new ArrayList<>();
        Logger log = Logger.getLogger(DemoRegion.class.getName());
        Filter former = log.getFilter();
        log.setFilter(line -> named.add(String.valueOf(line.getParameters()[0])));
        System.clearProperty("sw.demo");
        System.setProperty("sw.data", data.toString());
        try {
            inTransaction(() -> wiring.get(DemoRegion.class).start());
        } finally {
            System.clearProperty("sw.data");
            log.setFilter(former);
        }

        assertEquals(List.of(data.resolve("regions/KG.zip").toString()), named);
    }

    @Test
    void who_stands_for_somebody_that_another_node_has_just_taken_in_is_known() {
        var other = new Wiring(entities(), clock);
        assertEquals(Optional.empty(), other.get(Participants.class).find("KG-T0000001"));
        load(Directory.whole());

        assertEquals(wiring.get(Enrolling.class).people(KG), other.get(Enrolling.class).people(KG));
        assertFalse(other.get(Enrolling.class).people(KG).isEmpty());
    }

    @Test
    void nodes_that_start_together_load_a_country_once() {
        List<CompletableFuture<Report>> nodes = Stream.generate(() -> new Wiring(entities(), clock)).limit(4)
                .map(node -> CompletableFuture.supplyAsync(() -> inTransaction(
                        () -> node.get(Loading.class).load(Directory.whole().files(), "system"))))
                .toList();

        assertEquals(1, nodes.stream().map(CompletableFuture::join).filter(Report::changed).count());
        assertEquals(1, ask("select max(version) from region_version"));
        assertEquals(2L, ask("select count(*) from routing_rule"));
    }
}
