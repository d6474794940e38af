package org.singlewindow.routing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;

/** Countries with three agencies each, profiles and rules, in few words. */
final class Tables {

    static final CountryCode UZ = new CountryCode("UZ");
    static final CountryCode KZ = new CountryCode("KZ");
    static final CountryCode TJ = new CountryCode("TJ");
    static final List<String> AGENCIES = List.of("CUSTOMS", "PLANT", "TRANSPORT");

    private Tables() {
    }

    static RuleBook book(RuleTable... tables) {
        return new RuleBook(Arrays.stream(tables).collect(Collectors.toMap(RuleTable::country, table -> table)));
    }

    static RuleTable table(CountryCode country, Rule... rules) {
        return table(country, List.of(rules));
    }

    static RuleTable table(CountryCode country, List<Rule> rules) {
        int base = country.value().charAt(0) * 100;
        Map<String, RuleTable.Party> agencies = new LinkedHashMap<>();
        IntStream.range(0, AGENCIES.size()).forEach(i -> {
            String code = country + "-" + AGENCIES.get(i);
            agencies.put(code, new RuleTable.Party(participant(base + 1 + i, code, Capability.AGENCY, country),
                    10 * (i + 1)));
        });
        return new RuleTable(country, 3, participant(base, country.value(), Capability.COUNTRY, country), agencies,
                rules);
    }

    private static Participant participant(int id, String code, Capability capability, CountryCode country) {
        return new Participant(id, code, Set.of(capability), Optional.of(country), code, code, true);
    }

    /** Conditions as in the file: regime, role, hs, post, document, dangerous. */
    static Rule rule(String id, String agency, Duty duty, String... when) {
        return RuleLine
                .parse(new RuleView(id, agency, duty, Conditions.texts(when), "because"));
    }

    static GoodsLine item(int sequence, String hs) {
        return new GoodsLine(sequence, HsCode.parse(hs), false, Set.of());
    }

    static RoutingProfile export(GoodsLine... goods) {
        return new RoutingProfile("EXPORT", UZ, Map.of(UZ, Set.of(CountryRole.EXPORTING), KZ,
                Set.of(CountryRole.IMPORTING)), Set.of("KZKON001"), List.of(goods), Set.of(), Map.of());
    }
}
