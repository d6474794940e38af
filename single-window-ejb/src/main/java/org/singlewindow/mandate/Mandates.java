package org.singlewindow.mandate;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.Reach;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;

/**
 * Mandates for those who may read them: the two between whom one is; their country's customs and supervisors, and the
 * administrator, who change nothing by it. Newest first.
 */
@Stateless
public class Mandates {

    /** On one page, so that they can be searched and sorted at once. */
    private static final int MOST = 5_000;

    @Inject
    MandateRepository mandates;

    @Inject
    Views views;

    /** @param next number behind which the list goes on; empty where it does not */
    public record Page(List<MandateView> rows, OptionalLong next) {}

    /** @param before number of the last one of the page before; empty for the first page */
    public Page list(OptionalLong before, int size, SignedInAs who) {
        Optional<MandateRepository.Of> whose = whose(who);
        if (whose.isEmpty()) {
            return new Page(List.of(), OptionalLong.empty());
        }
        List<Mandate> found = mandates.list(whose.get(), before.orElse(Long.MAX_VALUE), size + 1);
        List<MandateView> rows = found.stream().limit(size).map(views::of).toList();
        return new Page(rows, found.size() > size ? OptionalLong.of(rows.get(size - 1).number())
                : OptionalLong.empty());
    }

    /** Empty also where it is between others. */
    public Optional<MandateView> find(long number, SignedInAs who) {
        return whose(who).flatMap(whose -> mandates.list(whose, next(number), 1).stream()
                .filter(each -> each.id() == number).findFirst()).map(views::of);
    }

    private static long next(long number) {
        return number == Long.MAX_VALUE ? number : number + 1;
    }

    /** All that they may see, or the newest of them. */
    public List<MandateView> list(SignedInAs who) {
        return list(OptionalLong.empty(), MOST, who).rows();
    }

    /** Who may lodge for one's own firm, or could. */
    public List<MandateView> given(SignedInAs trader) {
        Policy.require(UseCase.GIVE_MANDATE, trader);
        return mandates.listGivenBy(trader.participant().id(), MOST).stream().map(views::of).toList();
    }

    /** For whom one's own firm may lodge, or could. */
    public List<MandateView> held(SignedInAs broker) {
        Policy.require(UseCase.LODGE_FOR_OTHERS, broker);
        return mandates.listHeldBy(broker.participant().id(), MOST).stream().map(views::of).toList();
    }

    /** Whether there are any that they might see: agencies beside their country's customs see none. */
    public static boolean areFor(SignedInAs who) {
        return whose(who).isPresent();
    }

    private static Optional<MandateRepository.Of> whose(SignedInAs who) {
        Reach reach = Policy.reach(UseCase.READ_MANDATE, who);
        if (reach == Reach.NOTHING) {
            return Optional.empty();
        }
        if (reach == Reach.REGION) {
            return Optional.of(MandateRepository.Of.ALL);
        }
        if (reach == Reach.COUNTRY || who.participant().isCustoms()) {
            return Optional.of(new MandateRepository.Of(Optional.empty(), who.country()));
        }
        return who.participant().hasQueue() ? Optional.empty()
                : Optional.of(new MandateRepository.Of(Optional.of(who.participant().id()), Optional.empty()));
    }
}
