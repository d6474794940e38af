package org.singlewindow.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Snapshot;
import org.singlewindow.kernel.Worded;

/** Who must see a declaration and who must approve it, by the rules now in force. */
@ApplicationScoped
public class Routing {

    @Inject
    RuleRepository repository;

    @Inject
    Participants participants;

    private final Snapshot<RuleBook> book = new Snapshot<>(this::read);

    /** An empty plan where no country of the journey takes part. */
    public RoutingPlan plan(RoutingProfile profile) {
        return book.get().plan(profile);
    }

    /** Whom the plan passes by only because no office or border post of theirs is named, by country. */
    public List<Unposted> unposted(RoutingProfile profile, RoutingPlan plan) {
        return book.get().unposted(profile, plan);
    }

    /** A country's table as its files say it, in their order; empty where it does not take part. */
    public List<RuleView> rules(CountryCode country, SignedInAs who) {
        Policy.require(UseCase.READ_ROUTING_RULES, who);
        return Optional.ofNullable(book.get().tables().get(country))
                .map(table -> table.rules().stream().map(RuleLine::view).toList()).orElse(List.of());
    }

    /** Which version of its rules a country is at; 0 where it does not take part. */
    public int version(CountryCode country, SignedInAs who) {
        Policy.require(UseCase.READ_ROUTING_RULES, who);
        return Optional.ofNullable(book.get().tables().get(country)).map(RuleTable::version).orElse(0);
    }

    /** Why a rule asks, in the reader's language as far as its country says it so. */
    public Worded said(Reason reason) {
        return book.get().said(reason);
    }

    /** A country's table in force; empty where it does not take part. */
    public Optional<InForce> inForce(CountryCode country) {
        return Optional.ofNullable(book.get().tables().get(country))
                .map(table -> new InForce(table.version(), table.rules()));
    }

    /** What a country calls live or perishable, for those who read its rules. */
    public List<UrgentGoods> urgent(CountryCode country, SignedInAs who) {
        Policy.require(UseCase.READ_ROUTING_RULES, who);
        return urgent(country);
    }

    /** What a country in force calls urgent, in its files' order; nothing where it does not take part. */
    public List<UrgentGoods> urgent(CountryCode country) {
        return Optional.ofNullable(book.get().tables().get(country)).map(RuleTable::urgent).orElse(List.of());
    }

    /** A country's rules and how many times they have changed. */
    public record InForce(int version, List<Rule> rules) {

        public InForce {
            rules = List.copyOf(rules);
        }
    }

    /** Every post that a rule in force names, by country and in the order of its rules. */
    public List<NamedPost> namedPosts() {
        return book
                .get().tables().values().stream().sorted(
                        Comparator.comparing(table -> table.country().value()))
                .flatMap(table -> table.rules().stream()
                        .flatMap(rule -> rule.when().words(RoutingCriteria.POST).stream().sorted()
                                .map(post -> new NamedPost(table.country(), rule.id(), post))))
                .toList();
    }

    /** @param country whose rule names the post */
    public record NamedPost(CountryCode country, String rule, String post) {}

    void refresh() {
        book.refresh();
    }

    private RuleBook read() {
        Map<CountryCode, RuleTable> tables = new HashMap<>();
        repository.read().forEach((country, inForce) -> participants.find(country.value()).filter(Participant::active)
                .ifPresent(self -> tables.put(country,
                        new RuleTable(country, inForce.version(), self, agencies(country), inForce.rules(),
                                inForce.urgent()))));
        return new RuleBook(Map.copyOf(tables));
    }

    private Map<String, RuleTable.Party> agencies(CountryCode country) {
        return participants.list().stream()
                .filter(each -> each.active() && each.is(Capability.AGENCY)
                        && each.country().equals(Optional.of(country)))
                .map(each -> new RuleTable.Party(each, participants.hoursToAnswer(each.id())))
                .collect(Collectors.toUnmodifiableMap(party -> party.participant().code(), Function.identity()));
    }
}
