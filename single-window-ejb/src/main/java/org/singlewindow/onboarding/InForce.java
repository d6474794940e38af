package org.singlewindow.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.singlewindow.declaration.RuleSwitch;
import org.singlewindow.declaration.RuleSwitches;
import org.singlewindow.guarantee.FraudBrake;
import org.singlewindow.guarantee.GuaranteeTerms;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Enrolling;
import org.singlewindow.identity.Enrolment;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.reference.ChargeRate;
import org.singlewindow.reference.Charges;
import org.singlewindow.reference.CodeLists;
import org.singlewindow.reference.CodeOverride;
import org.singlewindow.reference.ExchangeRate;
import org.singlewindow.reference.Offices;
import org.singlewindow.retention.RetentionRule;
import org.singlewindow.retention.RetentionRules;
import org.singlewindow.routing.Routing;
import org.singlewindow.routing.RoutingCriteria;
import org.singlewindow.routing.Rule;
import org.singlewindow.routing.UrgentGoods;
import org.singlewindow.transit.CountryTerms;

/** What is in force in a country, as its files would say it. */
@ApplicationScoped
class InForce {

    private static final String ANY = "*";
    private static final String NAME = "name";
    private static final String LOCAL_NAME = "local_name";

    @Inject
    Participants participants;

    @Inject
    Enrolling enrolling;

    @Inject
    Offices offices;

    @Inject
    CodeLists lists;

    @Inject
    Routing routing;

    @Inject
    RuleSwitches switches;

    @Inject
    RetentionRules retention;

    @Inject
    Charges charges;

    @Inject
    GuaranteeTerms guarantees;

    @Inject
    CountryTerms terms;

    Image image(CountryCode home) {
        Map<String, Map<String, Map<String, String>>> tables = new LinkedHashMap<>();
        tables.put(Image.COUNTRY,
                members(home, each -> each.is(Capability.COUNTRY), each -> country(home, names(each))));
        tables.put("agencies", members(home, each -> each.is(Capability.AGENCY),
                each -> and(and(names(each), "hours", String.valueOf(participants.hoursToAnswer(each.id()))),
                        Layout.RUSSIAN_NAME, each.russianName())));
        tables.put("participants", members(home, each -> !each.hasQueue(), each -> and(names(each), "capabilities",
                words(each.capabilities().stream().map(Enum::name).toList()))));
        tables.put("people", lines(enrolling.people(home), Enrolment.Person::signIn,
                each -> Map.of(NAME, each.name(), "participant", each.participant(), "roles",
                        words(each.roles().stream().map(Enum::name).toList()), "password_hash",
                        each.passwordHash().orElse(""))));
        tables.put("offices", lines(offices.list(home), each -> each.code(),
                each -> Map.of(NAME, each.name(), "un_locode", each.unLocode())));
        tables.put("border-posts", lines(offices.borderPosts(home), each -> each.code(),
                each -> Map.of(NAME, each.name(), "un_locode", each.unLocode(), "neighbour", each.neighbour().value(),
                        "modes", Image.sorted(each.modes()))));
        tables.put("routing", lines(routing.inForce(home).map(Routing.InForce::rules).orElse(List.of()), Rule::id,
                InForce::rule));
        tables.put(Layout.RULES, lines(switches.list(home), RuleSwitch::rule,
                each -> Map.of("mode", each.mode().name(), "from", each.from().toString(), "until",
                        each.until().map(LocalDate::toString).orElse(""), "reason", each.reason())));
        tables.put(Layout.URGENT, lines(routing.urgent(home), UrgentGoods::name,
                each -> Map.of("hs", words(each.hs()), "hours", String.valueOf(each.hours()), "agencies",
                        words(each.agencies()), Layout.RUSSIAN_NAME, each.russian())));
        tables.put(Layout.CHARGES, charged(charges.list(home).rates()));
        tables.put(Layout.EXCHANGE, exchanged(charges.list(home).exchange()));
        tables.put(Layout.FORMS, lines(guarantees.list(home).forms(),
                each -> Image.dated(each.type().code(), each.from().toString()),
                each -> Map.of("cost", each.cost().toPlainString(), "minimum", each.minimum().toPlainString(), "until",
                        each.until().map(LocalDate::toString).orElse(""), Layout.ARRIVALS,
                        each.arrivals().map(LocalDate::toString).orElse(""))));
        tables.put(Layout.BRAKES, lines(guarantees.list(home).brakes(), FraudBrake::ground,
                each -> Map.of("hs", words(each.hs()), "countries", words(each.countries()), "kind",
                        each.kind().name(), "from", each.from().toString(), "until",
                        each.until().map(LocalDate::toString).orElse(""))));
        tables.put(Layout.TERMS,
                lines(terms.list(home), each -> Image.dated(each.kind().name(), each.from().toString()),
                        each -> Map.of("days", String.valueOf(each.days()), "until",
                                each.until().map(LocalDate::toString).orElse(""))));
        lists.own(home).stream().collect(Collectors.groupingBy(CodeOverride::list)).forEach(
                (list, own) -> tables.put(Layout.CODES + list,
                        lines(own, each -> each.code().code(), each -> Map.of(NAME, each.code().name(), "valid_from",
                                each.code().validFrom().toString(), "valid_to",
                                each.code().validTo().map(LocalDate::toString).orElse("")))));
        return new Image(tables);
    }

    private Map<String, String> country(CountryCode home, Map<String, String> names) {
        Map<String, String> values = new LinkedHashMap<>(names);
        values.put(Layout.ZONE_KEY, participants.findZone(home).map(ZoneId::getId).orElse(""));
        values.put(Layout.YEARS_KEY,
                String.valueOf(retention.find(home).map(RetentionRule::years).orElse(RetentionRule.USUAL_YEARS)));
        values.put(Layout.REMOVAL_KEY, retention.find(home).filter(RetentionRule::daily)
                .map(rule -> RetentionChecks.DAILY).orElse(RetentionChecks.ORDERED));
        values.put(Layout.CURRENCY_KEY, charges.list(home).currency().orElse(""));
        values.put(Layout.AMOUNT_KEY, guarantees.list(home).rule().name());
        return values;
    }

    private static Map<String, Map<String, String>> charged(List<ChargeRate> rates) {
        return lines(rates,
                each -> Image.dated(each.hs().isEmpty() ? ANY : words(each.hs()), each.from().toString()),
                each -> Map.of("hs", each.hs().isEmpty() ? ANY : words(each.hs()), "duty",
                        each.duty().toPlainString(), "vat", each.vat().toPlainString(), "other",
                        each.other().toPlainString(), "from", each.from().toString(), "until",
                        each.until().map(LocalDate::toString).orElse("")));
    }

    private static Map<String, Map<String, String>> exchanged(List<ExchangeRate> rates) {
        return lines(rates, each -> Image.dated(each.currency(), each.from().toString()),
                each -> Map.of("units", String.valueOf(each.units()), "rate", each.rate().toPlainString()));
    }

    private Map<String, Map<String, String>> members(CountryCode home, Predicate<Participant> are,
            Function<Participant, Map<String, String>> values) {
        return lines(participants.list().stream()
                .filter(each -> each.active() && each.country().filter(home::equals).isPresent() && are.test(each)
                        && !participants.isOfRegister(each.id()))
                .toList(), Participant::code, values);
    }

    private static <T> Map<String, Map<String, String>> lines(Collection<T> all, Function<T, String> key,
            Function<T, Map<String, String>> values) {
        return Image.byKey(all.stream().map(each -> new Image.Line(key.apply(each), values.apply(each))).toList());
    }

    private static Map<String, String> names(Participant one) {
        return Map.of(NAME, one.name(), LOCAL_NAME, one.localName());
    }

    private static Map<String, String> and(Map<String, String> values, String column, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(column, value);
        return more;
    }

    private static String words(Collection<String> words) {
        return Image.sorted(String.join(" ", words));
    }

    private static Map<String, String> rule(Rule rule) {
        Map<String, String> values = new LinkedHashMap<>();
        RoutingCriteria.all().list().forEach(
                criterion -> values.put(criterion.name(), words(rule.when().words(criterion))));
        values.put("agency", rule.agency());
        values.put("duty", rule.duty().name());
        values.put("text", rule.text());
        values.put(Layout.RUSSIAN_TEXT, rule.russian());
        return values;
    }
}
