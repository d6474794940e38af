package org.singlewindow.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.singlewindow.identity.Participant;
import org.singlewindow.kernel.CountryCode;

/**
 * One country's rules in force, with everybody they can name, and its urgent goods.
 *
 * @param self     the country's own queue
 * @param agencies by code, with the hours each gives itself
 */
record RuleTable(CountryCode country, int version, Participant self, Map<String, Party> agencies, List<Rule> rules,
        List<UrgentGoods> urgent) {

    /** Of a country that knows no urgent goods. */
    RuleTable(CountryCode country, int version, Participant self, Map<String, Party> agencies, List<Rule> rules) {
        this(country, version, self, agencies, rules, List.of());
    }

    record Party(Participant participant, int hours) {}

    Optional<Party> agency(String code) {
        return Optional.ofNullable(agencies.get(code));
    }
}
