package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.singlewindow.guarantee.CodeView;
import org.singlewindow.guarantee.GuaranteeSide;
import org.singlewindow.guarantee.GuaranteeStep;
import org.singlewindow.guarantee.GuaranteeView;
import org.singlewindow.guarantee.Guarantees;
import org.singlewindow.guarantee.StepView;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.transit.MovementTurn;
import org.singlewindow.transit.Movements;
import org.singlewindow.web.Serves;
import org.singlewindow.web.MovementTurnWords;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;
import org.singlewindow.web.Words;

/** One guarantee: what is left of it, what is locked since when, its life, and what can be done with it. */
@Named
@RequestScoped
public class GuaranteePage {

    /** From so many per cent on its holder is told. */
    static final int MUCH = 80;

    private static final int NEWEST = 25;

    @Inject
    GuaranteeAtHand atHand;

    @Inject
    SignedInUser user;

    @Inject
    Guarantees guarantees;

    @Inject
    Movements movements;

    @Inject
    GuaranteeUses uses;

    @Inject
    Clock clock;

    private List<Line> open;

    private List<Line> past;

    private List<Mrn> ended;

    private List<StepView> life;

    private List<CodeView> codes;

    @Serves(value = UseCase.READ_GUARANTEE, of = Thing.GUARANTEE)
    public void open() {
        atHand.demand();
    }

    /**
     * A use, and for how many days it is or was one.
     *
     * @param movement how the movement stands; empty where there is none, or nothing is locked any more
     * @param seen     whether the movement itself is theirs to see
     */
    public record Line(Guarantees.Used used, long days, Optional<MovementTurn.Now> movement, boolean seen) {

        public String getTurn() {
            return movement.map(MovementTurn.Now::turn).map(MovementTurnWords::of).orElse("");
        }

        public boolean isOverdue() {
            return movement.filter(MovementTurn.Now::overdue).isPresent();
        }
    }

    public String getGrn() {
        return atHand.grn();
    }

    /** Whether the reader may see why its holder lodges so much of it. */
    public boolean isShared() {
        return atHand.find().filter(each -> each.cover().type().isReducible())
                .filter(each -> each.is(GuaranteeSide.HOLDER) || each.is(GuaranteeSide.GUARANTOR)
                        || each.is(GuaranteeSide.CUSTOMS))
                .isPresent();
    }

    public GuaranteeView getGuarantee() {
        return atHand.find().orElse(null);
    }

    /** The oldest first: what has been locked for long is what somebody has to look after. */
    public List<Line> getOpen() {
        if (open == null) {
            List<Guarantees.Used> uses = atHand.find().map(each -> guarantees.open(each.grn(), user.get()))
                    .orElse(List.of());
            Map<Mrn, MovementTurn.Now> turns = uses.isEmpty() ? Map.of()
                    : movements.turns(getGuarantee().grn(), user.get());
            Set<Mrn> theirs = movements.seen(uses.stream().map(each -> each.use().mrn()).distinct().toList(),
                    user.get());
            open = uses.stream().map(each -> new Line(each, each.use().days(clock.instant()),
                    Optional.ofNullable(turns.get(each.use().mrn())), theirs.contains(each.use().mrn()))).toList();
        }
        return open;
    }

    /** What was locked in some days. */
    public GuaranteeUses getUses() {
        return uses;
    }

    /** Of those that are over, the newest. */
    public List<Line> getPast() {
        if (past == null) {
            past = findPast();
        }
        return past;
    }

    private List<Line> findPast() {
        return atHand.find()
                .flatMap(each -> guarantees.usages(each.grn(),
                        new Guarantees.UsePage(Optional.empty(), OptionalLong.empty(), NEWEST), user.get()))
                .map(Guarantees.Usages::rows).orElse(List.of()).stream()
                .filter(each -> each.use().creditedAt().isPresent()).map(this::line).toList();
    }

    /** Of what is locked no longer. */
    public List<Mrn> getEnded() {
        if (ended == null) {
            ended = getPast().stream().map(each -> each.used().use().mrn()).distinct().toList();
        }
        return ended;
    }

    private Line line(Guarantees.Used used) {
        return new Line(used, used.use().days(clock.instant()), Optional.empty(), false);
    }

    public List<StepView> getLife() {
        if (life == null) {
            life = atHand.find().map(each -> guarantees.life(each.grn(), user.get())).orElse(List.of());
        }
        return life;
    }

    public List<CodeView> getCodes() {
        if (codes == null) {
            codes = atHand.find().map(each -> guarantees.codes(each.grn(), user.get())).orElse(List.of());
        }
        return codes;
    }

    public String getNotIn() {
        return getGuarantee().cover().notIn().stream().map(Words::country).collect(Collectors.joining(", "));
    }

    public String getNotFor() {
        return String.join(", ", getGuarantee().cover().notFor());
    }

    /** The others that were registered with it. */
    public List<Grn> getOthers() {
        return getGuarantee().together().stream().filter(each -> !each.equals(getGuarantee().grn())).toList();
    }

    public List<GuaranteeStep> getSteps() {
        return atHand.find().map(GuaranteeView::steps).orElse(List.of());
    }

    /** Whether so much is locked that its holder has to know. */
    public boolean isNearlyFull() {
        return atHand.find().filter(each -> each.state().isGood() && each.fullness() >= MUCH).isPresent();
    }

    /** Whether the reader says by which codes it is used. */
    public boolean isOfCodes() {
        return user.may("SET_ACCESS_CODES") && atHand.find().filter(each -> !each.state().isOver()
                && each.cover().type().needsCode()
                && each.is(each.grn().isVoucher() ? GuaranteeSide.GUARANTOR : GuaranteeSide.HOLDER)).isPresent();
    }
}
