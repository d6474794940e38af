package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.reference.BorderPost;
import org.singlewindow.reference.Office;
import org.singlewindow.reference.Offices;
import org.singlewindow.reference.Publishing;

/** Offices and border posts are the same ones after their country was loaded again. */
class StablePlacesPgIT extends LoadingDesk {

    private static final String IRKESHTAM = "KGIRK001,Irkeshtam,CN,,3";
    private static final String OSH = "KGOSH001,Osh,KGOSH";
    private static final CountryCode HOME = new CountryCode("KG");

    private Offices offices;

    @BeforeEach
    void inForce() {
        load(two());
        offices = wiring.get(Offices.class);
    }

    private static Directory two() {
        return Directory.whole().adding("border-posts.csv", IRKESHTAM).adding("offices.csv", OSH);
    }

    private static Directory one() {
        return two().replacing("border-posts.csv", IRKESHTAM + "\n", "").replacing("offices.csv", OSH + "\n", "");
    }

    private void loadAMonthLater(Directory directory) {
        clock.pass(Duration.ofDays(31));
        load(directory);
    }

    private BorderPost post(String code) {
        return offices.findBorderPost(code).orElseThrow();
    }

    private List<String> told(Directory directory, String code) {
        return inTransaction(() -> loading.check(directory.files())).problems().stream()
                .filter(problem -> problem.code().equals(code)).map(FileProblem::text).toList();
    }

    @Test
    void one_changed_one_gone_one_new_and_one_back_keep_their_numbers() {
        BorderPost torugart = post("KGTOR001");
        BorderPost irkeshtam = post("KGIRK001");
        Office osh = offices.find("KGOSH001").orElseThrow();

        loadAMonthLater(one().replacing("border-posts.csv", "Torugart,CN,,3", "Torugart-2,CN,,3 2")
                .adding("border-posts.csv", "KGKAR001,Karamyk,TJ,,3"));
        assertEquals(new BorderPost(torugart.id(), "KGTOR001", HOME, "Torugart-2", new CountryCode("CN"), "", "3 2",
                Optional.empty()), post("KGTOR001"));
        assertNotEquals(irkeshtam.id(), post("KGKAR001").id());
        assertEquals(Optional.empty(), offices.findBorderPost("KGIRK001"));
        LocalDate gone = LocalDate.now(clock);
        BorderPost retired = offices.findRetiredBorderPost("KGIRK001").orElseThrow();
        assertEquals(irkeshtam.id(), retired.id());
        assertEquals(Optional.of(gone), retired.retiredOn());
        assertEquals(osh.id(), offices.findRetired("KGOSH001").orElseThrow().id());

        loadAMonthLater(one().replacing("border-posts.csv", "Torugart", "Torugart-3"));
        assertEquals(Optional.of(gone),
                offices.findRetiredBorderPost("KGIRK001").orElseThrow().retiredOn(), "it was retired before");

        loadAMonthLater(two());
        assertEquals(irkeshtam, post("KGIRK001"));
        assertEquals(osh, offices.find("KGOSH001").orElseThrow());
        assertEquals(torugart, post("KGTOR001"));
        assertEquals(Optional.empty(), offices.findRetiredBorderPost("KGIRK001"));
    }

    @Test
    void a_retired_one_is_in_no_list_and_keeps_its_name_for_what_is_past() {
        loadAMonthLater(one());

        assertEquals(List.of("KGTOR001"), offices.borderPosts(HOME).stream().map(BorderPost::code).toList());
        assertEquals(List.of("KGFRU001"), offices.list(HOME).stream().map(Office::code).toList());
        assertTrue(!offices.has("KGIRK001") && !offices.has("KGOSH001"));
        assertTrue(offices.resembling("IRK001").isEmpty() && offices.resembling("Irkeshtam").isEmpty());
        assertEquals(Optional.of("Irkeshtam"), offices.nameOf("KGIRK001"));
        assertEquals(Optional.of("Osh"), offices.nameOf("KGOSH001"));
    }

    @Test
    void a_check_retires_and_brings_back_nothing() {
        told(one().adding("offices.csv", "KGNAR001,Naryn,"), "");
        wiring.get(Publishing.class).refresh();
        assertTrue(offices.has("KGIRK001") && offices.has("KGOSH001") && !offices.has("KGNAR001"));
        assertEquals(0L, ask("select count(*) from office where not active"));

        loadAMonthLater(one());
        told(two(), "");
        assertEquals(1L, ask("select count(*) from border_post where not active"));
    }

    @Test
    void whose_code_is_another_is_told_as_one_retired_and_one_new() {
        assertEquals(List.of(
                "1 border posts that are in force are missing here and are retired: KGIRK001 (Irkeshtam). Documents that name them are pointed out from then on. Was the file cut off?",
                "In the same file 1 codes are new: KGIRK002 (Irkeshtam). A place under another code is another place: whatever belongs to the old code stays with it. If only the code was changed, keep the old one"),
                told(two().replacing("border-posts.csv", "KGIRK001", "KGIRK002"), "PLACE_RETIRED"));
        assertEquals(List.of(), told(two().adding("offices.csv", "KGNAR001,Naryn,"), "PLACE_RETIRED"));
    }

    @Test
    void whoever_names_a_retired_code_again_is_asked_whether_it_is_the_same_place() {
        loadAMonthLater(one());
        assertEquals(List.of(
                "1 codes were retired and come back: KGOSH001 (Jalal-Abad) "
                        + LocalDate.now(clock)
                        + ". Whatever belonged to each belongs to it again. Is it the same place?"),
                told(one().adding("offices.csv", "KGOSH001,Jalal-Abad,"), "PLACE_BACK"));
    }
}
