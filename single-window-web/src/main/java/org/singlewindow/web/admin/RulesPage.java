package org.singlewindow.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.onboarding.Onboarding;
import org.singlewindow.routing.Duty;
import org.singlewindow.routing.Routing;
import org.singlewindow.routing.RuleView;
import org.singlewindow.routing.UrgentGoods;
import org.singlewindow.web.Address;
import org.singlewindow.web.Choice;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.TableRows;
import org.singlewindow.web.Words;

/** A country's routing rules as they are in force. */
@Named
@RequestScoped
public class RulesPage {

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    Participants participants;

    @Inject
    Routing routing;

    @Inject
    Onboarding onboarding;

    private final TableRows<RuleView> rows = new TableRows<>(this::rules, RuleView::toString)
            .words("rule", each -> Words.said(each.said()), RuleView::rule)
            .code("agency", RuleView::agency)
            .code("duty", each -> each.duty().name())
            .words("when", each -> each.conditions().getOrDefault("hs", ""),
                    each -> String.join(" ", each.conditions().values()));

    public List<Participant> getCountries() {
        return participants.countries();
    }

    /** The one asked for, or the first. */
    public String getCountry() {
        String asked = address.get("country");
        return getCountries().stream().map(Participant::code).filter(code -> code.equals(asked)).findFirst()
                .or(() -> getCountries().stream().map(Participant::code).findFirst()).orElse("");
    }

    public TableRows<RuleView> getRows() {
        return rows;
    }

    private List<RuleView> rules() {
        return country().map(country -> routing.rules(country, user.get())).orElse(List.of());
    }

    /**
     * A condition in words, where its codes have some: what a country is on the way, and whether goods are dangerous.
     */
    public String words(RuleView.Asked asked) {
        return Stream.of(asked.words().split(" ")).map(word -> Words.of("asked." + asked.name(), word))
                .collect(Collectors.joining(", "));
    }

    /** What its agencies look at before others. */
    public List<UrgentGoods> getUrgent() {
        return country().map(country -> routing.urgent(country, user.get())).orElse(List.of());
    }

    /** The beginnings of commodity codes, and who is bound, where that is not everybody. */
    public String codes(UrgentGoods goods) {
        return String.join(" ", goods.hs())
                + (goods.agencies().isEmpty() ? "" : " · " + String.join(" ", new TreeSet<>(goods.agencies())));
    }

    /** Those that have a rule. */
    public List<Choice> getAgencies() {
        return rules().stream().map(RuleView::agency).distinct().sorted().map(code -> new Choice(code, code)).toList();
    }

    public List<Choice> getDuties() {
        return Stream.of(Duty.values()).map(duty -> new Choice(duty.name(), Words.of("duty", duty))).toList();
    }

    /** Those of its rules that name a post which is nobody's. */
    public List<Routing.NamedPost> getHanging() {
        return onboarding.hanging(user.get()).stream().filter(each -> each.country().value().equals(getCountry()))
                .toList();
    }

    public int getVersion() {
        return country().map(country -> routing.version(country, user.get())).orElse(0);
    }

    private Optional<CountryCode> country() {
        return CountryCode.parse(getCountry());
    }
}
