package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.SigningIn;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.reference.BorderPost;
import org.singlewindow.reference.Offices;
import org.singlewindow.routing.CountryRole;
import org.singlewindow.routing.GoodsLine;
import org.singlewindow.routing.Routing;
import org.singlewindow.routing.RoutingPlan;
import org.singlewindow.routing.RoutingProfile;
import org.singlewindow.testing.PostgresTest;
import org.singlewindow.testing.Wiring;

/** The demo's own countries: they load without a word of complaint, and hold what is promised of them. */
class DemoRegionPgIT extends PostgresTest {

    private static final List<String> COUNTRIES = List.of("AZ", "CN", "KZ", "MN", "PK", "TJ", "UZ");
    private static final List<String> AGENCIES = List.of("customs", "plant", "vet", "health", "standards", "transport");

    private Wiring wiring;

    @BeforeAll
    void load() {
        System.setProperty("sw.demo", "true");
        System.setProperty("sw.data", "target/no-data-here");
        wiring = new Wiring(entities(), Clock.systemUTC());
        inTransaction(() -> wiring.get(DemoRegion.class).start());
    }

    @AfterAll
    void forgetSettings() {
        System.clearProperty("sw.demo");
        System.clearProperty("sw.data");
    }

    private static Stream<String> homes() {
        return Stream.concat(COUNTRIES.stream(), Stream.of("REGION"));
    }

    @Test
    void every_country_is_in_force_without_any_problem() {
        homes().forEach(home -> {
            Report report = inTransaction(
                    () -> wiring.get(Loading.class).check(RegionFiles.fromClasspath("region/" + home)));
            assertEquals(List.of(), report.problems(), home);
            assertEquals(1, report.version(), home);
        });
    }

    @Test
    void each_country_counts_its_days_by_its_own_clock_and_others_by_universal_time() {
        Participants participants = wiring.get(Participants.class);
        participants.refresh();
        assertEquals(ZoneId.of("Asia/Tashkent"), participants.zone(new CountryCode("UZ")));
        assertEquals(ZoneOffset.UTC, participants.zone(new CountryCode("GE")));
        COUNTRIES.forEach(
                country -> assertTrue(participants.zone(new CountryCode(country)).getId().startsWith("Asia/")));
    }

    @Test
    void a_second_start_loads_nothing() {
        inTransaction(() -> wiring.get(DemoRegion.class).start());
        assertEquals(8, wiring.events().size());
    }

    @Test
    void the_index_names_every_file_and_no_other() throws IOException {
        Path region = Path.of("src/main/resources/region");
        try (Stream<Path> files = Files.walk(region)) {
            Set<String> there = files.filter(Files::isRegularFile)
                    .map(file -> region.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals("index")).collect(Collectors.toSet());
            assertEquals(there, Set.copyOf(Files.readAllLines(region.resolve("index"))));
        }
    }

    @Test
    void everybody_promised_can_sign_in() {
        SigningIn door = wiring.get(SigningIn.class);
        for (String country : COUNTRIES) {
            String end = "." + country.toLowerCase(Locale.ROOT);
            for (String agency : AGENCIES) {
                SignedInAs officer = door.recall(agency + end).orElseThrow();
                assertEquals(country + "-" + agency.toUpperCase(Locale.ROOT), officer.participant().code());
            }
            for (String whoever : List.of("trader", "carrier", "supervisor", "gateway", "guarantor")) {
                assertEquals(country, door.recall(whoever + end).orElseThrow().country().orElseThrow().value());
            }
        }
        assertTrue(door.signIn("admin", "single-window").isPresent());
        assertTrue(door.signIn("secretariat", "single-window").isPresent());
    }

    @Test
    void every_crossing_between_two_of_them_has_both_its_sides() {
        Offices offices = wiring.get(Offices.class);
        for (String country : COUNTRIES) {
            for (BorderPost post : offices.borderPosts(new CountryCode(country))) {
                if (COUNTRIES.contains(post.neighbour().value())) {
                    assertTrue(
                            offices.borderPosts(post.neighbour()).stream()
                                    .anyMatch(other -> other.neighbour().value().equals(country)),
                            post.toString());
                }
            }
        }
    }

    @Test
    void fruit_from_uzbekistan_to_kazakhstan_is_approved_by_customs_and_quarantine_of_both() {
        RoutingPlan plan = plan("EXPORT", "UZ", Map.of("UZ", CountryRole.EXPORTING, "KZ", CountryRole.IMPORTING),
                "080930");

        assertEquals(Map.of("KZ", "INFORM", "KZ-CUSTOMS", "APPROVE", "KZ-PLANT", "APPROVE", "UZ", "INFORM",
                "UZ-CUSTOMS", "APPROVE",
                "UZ-PLANT", "APPROVE"), duties(plan));
        assertEquals("item 1: 080930, IMPORTING KZ", plan.find("KZ-PLANT").orElseThrow().reasons().get(0).matched());
        assertEquals("KZ:1 UZ:1", plan.version());
    }

    @Test
    void machinery_by_rail_from_china_through_kazakhstan_needs_conformity_only_where_it_stays() {
        RoutingPlan plan = plan("EXPORT", "CN",
                Map.of("CN", CountryRole.EXPORTING, "KZ", CountryRole.TRANSIT, "UZ", CountryRole.IMPORTING), "842952");

        assertTrue(plan.find("UZ-STANDARDS").isPresent());
        assertTrue(plan.find("KZ-STANDARDS").isEmpty());
        assertEquals("INFORM", plan.find("KZ-TRANSPORT").orElseThrow().duty().name());
    }

    private RoutingPlan plan(String regime, String lodgedIn, Map<String, CountryRole> countries, String hs) {
        Map<CountryCode, CountryRole> roles = countries.entrySet().stream()
                .collect(Collectors.toMap(each -> new CountryCode(each.getKey()), Map.Entry::getValue));
        var goods = List.of(new GoodsLine(1, HsCode.parse(hs), false, Set.of()));
        return wiring.get(Routing.class)
                .plan(RoutingProfile.certain(regime, new CountryCode(lodgedIn), roles, goods));
    }

    private static Map<String, String> duties(RoutingPlan plan) {
        return plan.recipients().stream().collect(Collectors.toMap(each -> each.code(), each -> each.duty().name()));
    }
}
