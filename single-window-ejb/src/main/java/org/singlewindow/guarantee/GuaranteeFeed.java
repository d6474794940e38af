package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.singlewindow.desk.DeskFeed;
import org.singlewindow.desk.DeskItem;
import org.singlewindow.desk.DeskQuery;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Subject;
import org.singlewindow.kernel.Worded;

/**
 * Guarantees with which a firm of the trade has to do something, as items of its desk. They are few, so all of them are
 * read for each page.
 */
@ApplicationScoped
class GuaranteeFeed implements DeskFeed {

    private static final int MOST = 200;

    private static final Sentences TEXTS = new Sentences("org.singlewindow.guarantee.items");

    @Inject
    DutyRepository duties;

    @Inject
    DebtClaimRepository claims;

    @Inject
    Participants participants;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return "guarantee";
    }

    @Override
    public Fed list(DeskQuery query, SignedInAs who) {
        if (!Policy.allows(UseCase.READ_GUARANTEE, who) || who.participant().hasQueue()) {
            return Fed.NOTHING;
        }
        List<Placed> all = items(who).stream().filter(each -> query.state()
                .filter(state -> !state.equals(each.standing().state().name())).isEmpty())
                .filter(each -> query.text().filter(text -> !each.subject().reference().equals(text.strip())).isEmpty())
                .sorted(Comparator.comparing((DeskItem each) -> !each.standing().urgent())
                        .thenComparing(DeskItem::due).thenComparing(DeskItem::id))
                .map(each -> new Placed(each, place(each))).toList();
        return Fed.page(all, query);
    }

    private static String place(DeskItem item) {
        return item.standing().state() + "-" + item.id();
    }

    private List<DeskItem> items(SignedInAs who) {
        int firm = who.participant().id();
        List<DeskItem> items = new ArrayList<>();
        duties.listNearlyFull(firm).forEach(each -> items.add(item(each, GuaranteeDuty.NEARLY_FULL, who)));
        duties.listToTopUp(firm).forEach(each -> items.add(item(each, who)));
        if (Policy.allows(UseCase.CONFIRM_GUARANTEE, who)) {
            duties.listToConfirm(firm).forEach(each -> items.add(item(each, GuaranteeDuty.CONFIRM, who)));
        }
        if (Policy.allows(UseCase.ANSWER_DEBT_CLAIM, who)) {
            claims.list(new DebtClaimRepository.Whose(Optional.of(firm), Optional.empty()), true, Long.MAX_VALUE, MOST)
                    .stream().filter(each -> each.guarantee().parties().guarantor().filter(own -> own == firm)
                            .isPresent() && each.state().isToPay())
                    .forEach(each -> items.add(item(each, who)));
        }
        return items;
    }

    private DeskItem item(DebtClaim claim, SignedInAs who) {
        GuaranteeDuty duty = claim.stateAt(clock.instant()) == DebtClaimState.CLAIMED ? GuaranteeDuty.ANSWER_CLAIM
                : GuaranteeDuty.PAY_CLAIM;
        return new DeskItem(kind(), claim.id(), Subject.guarantee(claim.guarantee().grn()),
                who.participant().code(), participants.get(claim.claimant().party()).name(),
                new DeskItem.Standing(duty, true, duty == GuaranteeDuty.PAY_CLAIM, List.of()),
                claim.times().due().orElse(claim.times().givenAt()),
                TEXTS.say("claim", claim.amount().orElseThrow(), claim.use().view().mrn()), Optional.empty(),
                "guarantee/claim.xhtml?id=" + claim.id());
    }

    private DeskItem item(DutyRepository.Demanded demanded, SignedInAs who) {
        return new DeskItem(kind(), demanded.id(), Subject.guarantee(demanded.grn()), who.participant().code(), "",
                new DeskItem.Standing(GuaranteeDuty.TOP_UP, true, true, List.of()), demanded.until(),
                TEXTS.say("topup", demanded.amount()), Optional.empty(), page(demanded.grn()));
    }

    private DeskItem item(DutyRepository.Waiting waiting, GuaranteeDuty duty, SignedInAs who) {
        String from = waiting.other() == 0 ? "" : participants.get(waiting.other()).name();
        return new DeskItem(kind(), waiting.id(), Subject.guarantee(waiting.grn()), who.participant().code(), from,
                new DeskItem.Standing(duty, true, duty == GuaranteeDuty.NEARLY_FULL, List.of()), waiting.since(),
                summary(waiting, duty), Optional.empty(), page(waiting.grn()));
    }

    private static String page(Grn grn) {
        return "guarantee/guarantee.xhtml?grn=" + grn;
    }

    private Worded summary(DutyRepository.Waiting waiting, GuaranteeDuty duty) {
        if (duty == GuaranteeDuty.CONFIRM) {
            return TEXTS.say("confirm", waiting.limit());
        }
        return TEXTS.say("full", waiting.exposure(), waiting.limit(), waiting.open(),
                days(waiting.oldest(), clock.instant()));
    }

    private static long days(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toDays());
    }
}
