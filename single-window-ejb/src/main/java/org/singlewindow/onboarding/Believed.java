package org.singlewindow.onboarding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.singlewindow.declaration.RuleSwitch;
import org.singlewindow.identity.Enrolment;
import org.singlewindow.identity.Role;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Moments;
import org.singlewindow.reference.Code;
import org.singlewindow.reference.CodeOverride;
import org.singlewindow.reference.ExchangeRate;
import org.singlewindow.reference.Gazette;
import org.singlewindow.reference.NationalCharges;
import org.singlewindow.routing.RuleView;
import org.singlewindow.routing.UrgentGoods;

/** A checked draft in the words of the features that keep it. */
record Believed(CountryFiles draft) {

    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    Enrolment enrolment() {
        List<Enrolment.Person> people = draft.table("people").stream()
                .map(row -> new Enrolment.Person(row.get("sign_in"),
                        row.get("name"), row.get("participant"), roles(row),
                        Optional.of(row.get("password_hash")).filter(Predicate.not(String::isEmpty))))
                .toList();
        return new Enrolment(draft.home(), new Members(draft).list(), people);
    }

    private static Set<Role> roles(FileRow row) {
        return row.words("roles").stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    Gazette gazette(CountryCode country) {
        List<Gazette.OfficeLine> offices = draft.table("offices").stream()
                .map(row -> new Gazette.OfficeLine(row.get("code"), row.get("name"), row.get("un_locode"))).toList();
        List<Gazette.PostLine> posts = draft.table("border-posts").stream()
                .map(row -> new Gazette.PostLine(row.get("code"), row.get("name"),
                        new CountryCode(row.get("neighbour")), row.get("un_locode"), row.get("modes")))
                .toList();
        return new Gazette(country, offices, posts, draft.codes().stream().map(row -> override(country, row)).toList());
    }

    private static CodeOverride override(CountryCode country, FileRow row) {
        String list = row.file().substring("codes/".length(), row.file().length() - ".csv".length());
        var code = new Code(row.get("code"), row.get("name"), day(row, "valid_from").orElse(ALWAYS),
                day(row, "valid_to"));
        return new CodeOverride(country, list, code);
    }

    private static Optional<LocalDate> day(FileRow row, String column) {
        return Optional.of(row.get(column)).filter(Predicate.not(String::isEmpty)).flatMap(Moments::day);
    }

    List<RuleView> rules() {
        return draft.table("routing").stream().map(RuleChecks::view).toList();
    }

    /** What is asked less of declarations that are lodged there. */
    List<RuleSwitch> switches() {
        return draft.table(Layout.RULES).stream().map(RuleSwitchChecks::view).toList();
    }

    /** What its agencies look at before others. */
    List<UrgentGoods> urgent() {
        return draft.table(Layout.URGENT).stream().map(UrgentChecks::view).toList();
    }

    /** What it takes of goods that come in, and in which money it counts. */
    NationalCharges charges() {
        return new NationalCharges(ChargeChecks.currency(draft),
                draft.table(Layout.CHARGES).stream().map(ChargeChecks::charged).toList(),
                draft.table(Layout.EXCHANGE).stream().map(ChargeChecks::exchanged)
                        .sorted(Comparator.comparing(ExchangeRate::currency).thenComparing(ExchangeRate::from))
                        .toList());
    }

    static Map<String, Integer> counts(CountryFiles draft) {
        Map<String, Integer> counts = new HashMap<>();
        List.of("agencies", "participants", "people", "offices", "border-posts", "routing", Layout.RULES,
                Layout.URGENT, Layout.CHARGES, Layout.EXCHANGE, Layout.FORMS,
                Layout.TERMS, Layout.BRAKES)
                .forEach(table -> counts.put(table, draft.table(table).size()));
        counts.put("codes", draft.codes().size());
        return counts;
    }
}
