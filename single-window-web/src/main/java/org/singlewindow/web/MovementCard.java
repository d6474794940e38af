package org.singlewindow.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.guarantee.GuaranteeType;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.transit.CoverGround;
import org.singlewindow.transit.MovementStep;
import org.singlewindow.transit.MovementTurn;
import org.singlewindow.transit.MovementView;
import org.singlewindow.transit.Movements;
import org.singlewindow.transit.StillToDo;

/** A transit's movement and its guarantees in the words of people, for every page on which they stand. */
@Named
@RequestScoped
public class MovementCard {

    @Inject
    SignedInUser user;

    @Inject
    Movements movements;

    @Inject
    Participants participants;

    private Mrn looked;
    private Optional<MovementView> found = Optional.empty();
    private List<Mrn> asked = List.of();
    private Set<Mrn> seen = Set.of();

    /** Null where there is none, or none for the reader. */
    public MovementView of(Mrn mrn) {
        if (mrn != null && !mrn.equals(looked)) {
            looked = mrn;
            found = user.may("READ_MOVEMENT") ? movements.find(mrn, user.get()) : Optional.empty();
        }
        return mrn == null ? null : found.orElse(null);
    }

    /** Whether one of these leads somewhere; they are asked for together. */
    public boolean isSeen(Mrn mrn, List<Mrn> all) {
        if (!all.equals(asked)) {
            asked = List.copyOf(all);
            seen = user.may("READ_MOVEMENT") ? movements.seen(all, user.get()) : Set.of();
        }
        return seen.contains(mrn);
    }

    public String type(String code) {
        return GuaranteeType.find(code).map(each -> Words.of("guarantee.type", each)).orElse(code);
    }

    public String sum(MovementView.Sum sum) {
        return sum == null ? ""
                : Money.parse(sum.amount(), sum.currency()).map(MoneyWords::text)
                        .orElseGet(() -> (sum.amount() + " " + sum.currency()).strip());
    }

    /** What is locked of it: so much, not yet, nothing any more, or nothing ever. */
    public String locked(MovementView.Secured each, MovementView view) {
        Optional<String> open = each.open().flatMap(sum -> Money.parse(sum.amount(), sum.currency()))
                .filter(Money::isPositive).map(MoneyWords::text);
        return open.orElseGet(() -> Words.get("movement.locked." + unlocked(each, view)));
    }

    private static String unlocked(MovementView.Secured each, MovementView view) {
        if (each.creditedAt().isPresent()) {
            return "back";
        }
        if (view.row().state().isBeforeRelease()) {
            return "notYet";
        }
        boolean gone = view.events().stream().anyMatch(line -> line.step() == MovementStep.RELEASE);
        return gone && each.state().isEmpty() ? "gone" : "none";
    }

    public String turn(MovementTurn turn) {
        return turn == null ? "" : MovementTurnWords.of(turn);
    }

    /** What has still to happen, as people call it. */
    public String missing(StillToDo each) {
        return each == null ? "" : each.back()
                .map(country -> Words.fill("movementMissing.ARRIVE.back", Words.country(country)))
                .orElseGet(() -> Words.of("movementMissing", each.step()));
    }

    /** Who tells it; empty where it is their turn, and that is said. */
    public String tells(StillToDo each, MovementTurn turn) {
        return each == null || each.who().equals(turn) ? "" : each.who().country()
                .map(country -> Words.fill("movement.tells.CUSTOMS", Words.country(country)))
                .orElseGet(() -> Words.of("movement.tells", each.who().side()));
    }

    /** What somebody is called who has told something; their code where nobody knows it any more. */
    public String party(String code) {
        return code == null ? "" : participants.called(code).map(Words::said).orElse(code);
    }

    /** Whether the goods are let go by that; empty where it says nothing of it. */
    public String goods(MovementView.Line line) {
        return line == null ? "" : line.goodsReleased().map(free -> Words.of("movement.goods", free)).orElse("");
    }

    /** That it was on paper, and why; empty where it was not. */
    public String paper(MovementView.Line line) {
        return line == null ? "" : line.details().fallback().map(why -> why.number().isEmpty()
                ? Words.fill("movement.paper", Words.of("fallback", why.cause()))
                : Words.fill("movement.paper.number", why.number(), Words.of("fallback", why.cause()))).orElse("");
    }

    public String ground(CoverGround ground) {
        return Words.said(ground);
    }
}
