package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgementRule.Hold;
import org.singlewindow.declaration.RuleSwitch.Mode;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Snapshot;
import org.singlewindow.kernel.Violation;

/** Which rules each country has lowered, in memory. Rules themselves know nothing of it: what they found is sifted. */
@ApplicationScoped
public class RuleSwitches {

    @Inject
    RuleSwitchRepository repository;

    @Inject
    Clock clock;

    private final Snapshot<Map<CountryCode, Map<String, RuleSwitch>>> switches = new Snapshot<>(this::read);

    private Map<CountryCode, Map<String, RuleSwitch>> read() {
        Map<CountryCode, Map<String, RuleSwitch>> found = new HashMap<>();
        repository.read().forEach(line -> found.computeIfAbsent(line.country(), none -> new HashMap<>())
                .put(line.rule(), line.view()));
        return Map.copyOf(found);
    }

    /** All of one country, also those of days to come or gone. */
    public List<RuleSwitch> list(CountryCode country) {
        return switches.get().getOrDefault(country, Map.of()).values().stream().toList();
    }

    /** How a rule is lowered today in the country of whoever asks; empty where it holds as it is. */
    public Optional<Mode> find(LodgementRule rule, SignedInAs who) {
        return who.country().flatMap(country -> find(rule, switches.get().getOrDefault(country, Map.of()),
                LocalDate.now(clock)));
    }

    /** Whatever a file said once, a rule on which something hangs holds everywhere. */
    private static Optional<Mode> find(LodgementRule rule, Map<String, RuleSwitch> own, LocalDate today) {
        return Optional.ofNullable(own.get(rule.id()))
                .filter(each -> rule.holds() == Hold.NOTHING && each.holdsOn(today)).map(RuleSwitch::mode);
    }

    /** What is left of what was found, for a declaration that is lodged in that country today. */
    List<Violation> sift(List<Violation> found, CountryCode country) {
        Map<String, RuleSwitch> own = switches.get().getOrDefault(country, Map.of());
        if (found.isEmpty() || own.isEmpty()) {
            return found;
        }
        LocalDate today = LocalDate.now(clock);
        return found.stream().flatMap(each -> LodgementRegister.of(each).flatMap(rule -> find(rule, own, today))
                .map(mode -> mode == Mode.OFF ? Stream.<Violation>empty() : Stream.of(each.lowered()))
                .orElseGet(() -> Stream.of(each))).toList();
    }

    /**
     * What a country lets pass that others do not: of what was found, that which it has lowered today and they have
     * not.
     */
    List<Ahead> ahead(List<Violation> found, CountryCode country, List<CountryCode> others) {
        Map<String, RuleSwitch> own = switches.get().getOrDefault(country, Map.of());
        if (found.isEmpty() || own.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return found.stream().filter(each -> !each.warning()).flatMap(each -> LodgementRegister.of(each).stream()
                .filter(rule -> find(rule, own, today).isPresent())
                .flatMap(rule -> others.stream().filter(other -> !other.equals(country))
                        .filter(other -> find(rule, switches.get().getOrDefault(other, Map.of()), today).isEmpty())
                        .map(other -> new Ahead(other, rule.id(), each.lowered()))))
                .toList();
    }

    /** Brings a country's to what its file says, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(CountryCode country, List<RuleSwitch> lines) {
        Map<String, KeptRuleSwitch> known = repository.list(country).stream()
                .collect(Collectors.toMap(KeptRuleSwitch::rule, Function.identity()));
        lines.forEach(line -> {
            KeptRuleSwitch kept = known.remove(line.rule());
            if (kept == null) {
                repository.add(new KeptRuleSwitch(country, line));
            } else {
                kept.stand(line);
            }
        });
        known.values().forEach(repository::remove);
    }

    /** Makes the change visible to everyone who asks on this node. */
    public void refresh() {
        switches.refresh();
    }
}
