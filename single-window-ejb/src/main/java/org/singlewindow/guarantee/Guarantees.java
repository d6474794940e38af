package org.singlewindow.guarantee;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.Reach;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Wording;

/**
 * Guarantees for those who have to do with them: their holders, guarantors and the agents who hold a code; the customs
 * of the country of guarantee, its supervisors and its own system. Nobody else learns that there is one.
 */
@Stateless
public class Guarantees {

    private static final int MOST_STEPS_SHOWN = 500;

    /** On one page, so that they can be searched and sorted at once. */
    private static final int MOST_SHOWN = 2_000;

    @Inject
    GuaranteeRepository guarantees;

    @Inject
    UsageRepository usages;

    @Inject
    CodeRepository codes;

    @Inject
    StepRepository steps;

    @Inject
    GuaranteeProof proof;

    @Inject
    GuaranteeViews views;

    @Inject
    Participants participants;

    /** @param next number behind which the list goes on; empty where it does not */
    public record Page(List<GuaranteeView> rows, OptionalLong next) {}

    /** @param next as of a page of guarantees */
    public record Usages(List<Used> rows, OptionalLong next) {}

    /**
     * Which uses are asked for.
     *
     * @param in     what was locked in these days alone
     * @param before of the last one of the page before; empty for the first page
     */
    public record UsePage(Optional<UsePeriod> in, OptionalLong before, int size) {}

    /** One use, and who the agent is whose code it was. */
    public record Used(UsageView use, Optional<GuaranteeView.Firm> agent) {}

    /** Newest first. @param before of the last one of the page before; empty for the first page */
    public Page list(OptionalLong before, int size, SignedInAs who) {
        Optional<GuaranteeRepository.Whose> whose = whose(who);
        if (whose.isEmpty()) {
            return new Page(List.of(), OptionalLong.empty());
        }
        List<Guarantee> found = guarantees.list(whose.get(), before.orElse(Long.MAX_VALUE), size + 1);
        return new Page(views.all(found.stream().limit(size).toList(), who),
                found.size() > size ? OptionalLong.of(found.get(size - 1).id()) : OptionalLong.empty());
    }

    /** All that they have to do with, or the newest of them. */
    public List<GuaranteeView> list(SignedInAs who) {
        return list(OptionalLong.empty(), MOST_SHOWN, who).rows();
    }

    /** What is locked of it now, the oldest first, with whose it is. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Used> open(Grn grn, SignedInAs who) {
        return seen(grn, who).map(of -> {
            Optional<Integer> agent = onlyOf(of, who);
            return usages.listOpen(of.id(), MOST_SHOWN).stream().map(this::used)
                    .filter(each -> agent.isEmpty() || each.use().agent().equals(agent)).toList();
        }).orElse(List.of());
    }

    private static Optional<GuaranteeRepository.Whose> whose(SignedInAs who) {
        Reach reach = Policy.reach(UseCase.READ_GUARANTEE, who);
        boolean ofCountry = reach == Reach.COUNTRY || who.participant().hasQueue();
        if (reach == Reach.NOTHING || ofCountry && !areFor(who)) {
            return Optional.empty();
        }
        return Optional.of(ofCountry ? new GuaranteeRepository.Whose(Optional.empty(), who.country())
                : new GuaranteeRepository.Whose(Optional.of(who.participant().id()), Optional.empty()));
    }

    /** Whether there are any that they might see: agencies beside their country's customs see none. */
    public static boolean areFor(SignedInAs who) {
        return Policy.allows(UseCase.READ_GUARANTEE, who)
                && (!who.participant().hasQueue() || who.participant().isCustoms()
                        || who.participant().is(Capability.COUNTRY));
    }

    /** Empty also where it is not for them to know of. */
    public Optional<GuaranteeView> find(Grn grn, SignedInAs who) {
        return seen(grn, who).map(each -> views.of(each, who));
    }

    /** Why they cannot take a step with one that they see; empty where they can. */
    public Optional<Wording> obstacle(Grn grn, GuaranteeStep step, SignedInAs who) {
        return seen(grn, who).filter(each -> StepRules.isTaken(step)).flatMap(each -> StepRules.obstacle(step, each,
                new StepRules.Asking(views.sides(each, who), who.participant().id(), views.today(each))))
                .map(StepRules.Flaw::why);
    }

    private Optional<Guarantee> seen(Grn grn, SignedInAs who) {
        return guarantees.find(grn).filter(each -> !views.sides(each, who).isEmpty());
    }

    /**
     * Newest first; an agent sees those by its own code. Empty where the guarantee is not for them to know of.
     */
    public Optional<Usages> usages(Grn grn, UsePage page, SignedInAs who) {
        return seen(grn, who).map(of -> {
            ZoneId zone = participants.zone(of.parties().country());
            List<UsageRepository.Use> found = usages.listOf(of.id(), new UsageRepository.Asked(onlyOf(of, who),
                    page.in().map(days -> days.first().atStartOfDay(zone).toInstant()),
                    page.in().map(days -> days.last().plusDays(1).atStartOfDay(zone).toInstant())),
                    page.before().orElse(Long.MAX_VALUE), page.size() + 1);
            return new Usages(found.stream().limit(page.size()).map(this::used).toList(),
                    found.size() > page.size() ? OptionalLong.of(found.get(page.size() - 1).id())
                            : OptionalLong.empty());
        });
    }

    private Optional<Integer> onlyOf(Guarantee of, SignedInAs who) {
        return Optional.of(views.sides(of, who)).filter(Set.of(GuaranteeSide.AGENT)::equals)
                .map(agent -> who.participant().id());
    }

    private Used used(UsageRepository.Use use) {
        return new Used(use.view(), use.view().agent().map(this::firm));
    }

    private GuaranteeView.Firm firm(int id) {
        return GuaranteeView.Firm.of(participants.get(id));
    }

    /** Its life, oldest first; an agent does not see it. */
    public List<StepView> life(Grn grn, SignedInAs who) {
        return whole(grn, who).map(of -> {
            List<StepView> life = new ArrayList<>();
            steps.list(of.id()).stream().limit(MOST_STEPS_SHOWN).forEach(each -> life.add(new StepView(each.step(),
                    each.after(), each.deed().at(), each.deed().party().map(participants::get).map(by -> by.called()),
                    each.deed().reason(), each.amount().map(sum -> new Money(sum, of.limit().currency())),
                    each.effective(), each.step() == GuaranteeStep.REINSTATE && !life.isEmpty()
                            && life.get(life.size() - 1).after() != GuaranteeState.SUSPENDED)));
            return life;
        }).orElse(List.of());
    }

    /** Those that are set; an agent does not see them. */
    public List<CodeView> codes(Grn grn, SignedInAs who) {
        return whole(grn, who).map(of -> codes.listWithUse(of.id()).stream().map(each -> new CodeView(
                each.agent().map(this::firm),
                each.subLimit().map(limit -> new Money(limit, of.limit().currency())),
                new Money(each.exposure(), of.limit().currency()), each.lastDay())).toList()).orElse(List.of());
    }

    private Optional<Guarantee> whole(Grn grn, SignedInAs who) {
        return seen(grn, who).filter(of -> onlyOf(of, who).isEmpty());
    }

    /** Who answers for the duties of others, of whichever country. */
    public List<GuaranteeView.Firm> guarantors(SignedInAs who) {
        Policy.require(UseCase.REGISTER_GUARANTEE, who);
        return participants.list().stream().filter(each -> each.active() && each.is(Capability.GUARANTOR))
                .map(GuaranteeView.Firm::of).toList();
    }

    /** All of them together, and whether their ledger proves what they say; no one of them is told. */
    public GuaranteeFigures figures(SignedInAs who) {
        Policy.require(UseCase.WATCH_GUARANTEES, who);
        return new GuaranteeFigures(guarantees.figures(), proof.now());
    }
}
