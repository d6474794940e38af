package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.criteria.Criterion;
import org.singlewindow.criteria.Extractor;
import org.singlewindow.criteria.Found;
import org.singlewindow.criteria.Matcher;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.routing.CountryRole;
import org.singlewindow.routing.Further;
import org.singlewindow.routing.Goods;
import org.singlewindow.routing.GoodsLine;
import org.singlewindow.routing.Journey;
import org.singlewindow.routing.Recipient;
import org.singlewindow.routing.Routing;
import org.singlewindow.routing.RoutingProfile;
import org.singlewindow.routing.RuleView;
import org.singlewindow.testing.SmallRegion;

/**
 * A further column of routing rules is one entry: it is read from files, kept, matched, told as a reason, shown, and
 * heeded by the checks, and nothing else has to know of it.
 */
class FurtherColumnPgIT extends LoadingDesk {

    private static final CountryCode KG = new CountryCode("KG");
    private static final CountryCode UZ = new CountryCode("UZ");

    /** The entry. */
    private static final Criterion<Journey, Goods> LODGED = new Criterion<>("lodged", Matcher.WORD,
            Extractor.ofWhole(journey -> Found.of(journey.profile().lodgedIn().value())));

    private static final String HEAD = "rule,agency,duty,regime,role,hs,post,document,dangerous,lodged,text\n";
    private static final String ALL = "all,KG-CUSTOMS,APPROVE,*,*,*,*,*,*,*,Everything\n";
    private static final String PLANT = "plant,KG-PLANT,APPROVE,*,IMPORTING,08,*,*,*,UZ TJ,From our neighbours\n";

    private Further further;

    @BeforeEach
    void there_is_one_more() {
        further = new Further(LODGED);
    }

    @AfterEach
    void there_is_not() {
        further.close();
    }

    private Report loaded(String rules) {
        Report report = load(Directory.whole().with("routing.csv", HEAD + rules));
        assertTrue(report.isLoadable(), () -> report.problems().toString());
        return report;
    }

    private Optional<Recipient> plant(CountryCode lodgedIn) {
        var apples = new GoodsLine(1, HsCode.parse("080810"), false, Set.of());
        return wiring.get(Routing.class).plan(RoutingProfile.certain("EXPORT", lodgedIn,
                Map.of(KG, CountryRole.IMPORTING, UZ, CountryRole.EXPORTING), List.of(apples))).find("KG-PLANT");
    }

    @Test
    void it_is_read_from_a_file_matched_and_named_among_the_reasons() {
        loaded(ALL + PLANT);

        assertEquals("item 1: 080810, lodged UZ, IMPORTING KG",
                plant(UZ).orElseThrow().reasons().get(0).matched());
        assertEquals(Optional.empty(), plant(KG));
    }

    @Test
    void it_is_shown_among_the_conditions_of_its_rule() {
        loaded(ALL + PLANT);

        List<RuleView> rules = wiring.get(Routing.class).rules(KG, SmallRegion.admin());
        assertEquals(List.of(), rules.get(0).asked());
        assertEquals(List.of(new RuleView.Asked("role", "IMPORTING"), new RuleView.Asked("hs", "08"),
                new RuleView.Asked("lodged", "TJ UZ")), rules.get(1).asked());
    }

    @Test
    void a_rule_that_it_narrows_is_told_and_one_that_it_leaves_without_effect_as_well() {
        loaded(ALL + PLANT);
        Report narrower = loaded(ALL + PLANT.replace("UZ TJ", "TJ"));
        assertTrue(narrower.problems().stream().anyMatch(each -> each.code().equals("RULE_NARROWED")
                && each.text().contains("lodged: UZ TJ → TJ")), () -> narrower.problems().toString());

        Report twice = loaded(ALL + PLANT + PLANT.replace("plant,", "again,").replace("UZ TJ", "UZ"));
        assertTrue(twice.problems().stream().anyMatch(each -> each.code().equals("POINTLESS_RULE")),
                () -> twice.problems().toString());
    }

    @Test
    void files_without_it_are_as_good_as_before() {
        assertTrue(load(Directory.whole()).isLoadable());
        assertTrue(plant(KG).isPresent());
    }
}
