package org.singlewindow.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.EndedCases;
import org.singlewindow.delivery.CaseRemoval;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.transit.CaseMovements;

/** Says of old cases whether they may be removed, the same to whoever looks first and to whoever removes then. */
@ApplicationScoped
class Sifting {

    /** Looked at with one statement. */
    static final int PORTION = 500;

    @Inject
    EndedCases cases;

    @Inject
    CaseMovements movements;

    @Inject
    CaseRemoval messages;

    @Inject
    HoldRepository holds;

    @Inject
    RetentionRules rules;

    @Inject
    Participants participants;

    /** Behind a number, of those that may be old enough at that moment; empty at the end. */
    List<AgedCase> portion(long after, Instant asOf, int most) {
        RetentionPeriods periods = new RetentionPeriods(rules.list());
        return sifted(cases.list(after, periods.latestEnd(asOf), most), asOf);
    }

    /** The same of those that nobody may change while they are removed. */
    List<AgedCase> sifted(List<EndedCases.Aged> found, Instant asOf) {
        RetentionPeriods periods = new RetentionPeriods(rules.list());
        List<Long> numbers = found.stream().map(EndedCases.Aged::id).toList();
        Set<Long> held = holds.held(numbers);
        Set<Long> moving = movements.open(numbers);
        Set<Long> waiting = messages.waiting(numbers,
                found.stream().flatMap(each -> each.documents().stream()).toList());
        return found.stream()
                .map(each -> aged(each, periods, asOf, new Hindrance(each.isOpen() || moving.contains(each.id()),
                        waiting.contains(each.id()), held.contains(each.id()))))
                .toList();
    }

    /** What speaks against removing a case, whatever its age. */
    private record Hindrance(boolean open, boolean waiting, boolean held) {}

    private AgedCase aged(EndedCases.Aged found, RetentionPeriods periods, Instant asOf, Hindrance hindrance) {
        CountryCode home = participants.get(found.sender()).country().orElseThrow();
        Set<CountryCode> concerned = concerned(found);
        Instant keptUntil = periods.endOf(concerned, found.changedAt());
        boolean overAtHome = !periods.endOf(Set.of(home), found.changedAt()).isAfter(asOf);
        return new AgedCase(found, home, concerned, keptUntil,
                word(overAtHome, !keptUntil.isAfter(asOf), hindrance));
    }

    private static AgedCase.Word word(boolean overAtHome, boolean over, Hindrance hindrance) {
        if (hindrance.open() || over && hindrance.waiting()) {
            return AgedCase.Word.OPEN;
        }
        if (!over) {
            return overAtHome ? AgedCase.Word.KEPT_FOR_OTHERS : AgedCase.Word.KEPT;
        }
        return hindrance.held() ? AgedCase.Word.HELD : AgedCase.Word.DUE;
    }

    private Set<CountryCode> concerned(EndedCases.Aged found) {
        return Stream.concat(found.recipients().stream(), Stream.of(found.sender()))
                .flatMap(each -> participants.get(each).country().stream())
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(CountryCode::value))));
    }
}
