package org.singlewindow.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.Wording;

/**
 * Makes a share the whole again where a debt was not paid, or a higher one where a condition turned out not to be met:
 * in the transaction that notices it, so that what is locked afterwards is locked by it. Nothing here brings one down.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TierLowering {

    static final String SYSTEM = "system";

    private static final List<EvidenceItem> SHAKEN = List.of(EvidenceItem.COMPLIANCE, EvidenceItem.STANDING);

    @Inject
    TierStore store;

    @Inject
    TierFollower follower;

    @Inject
    Participants participants;

    @Inject
    Event<TierEvent> events;

    /** A holder owes what was not paid in time: its share is the whole in every country. */
    public void lower(int holder, HolderRecord.Debt debt, Instant now) {
        store.aloneWith(holder);
        Wording why = TierLadder.TEXTS.say("lowered.debt", debt.claim(), debt.mrn(), debt.amount(), debt.due());
        store.countries(holder).forEach(country -> {
            var of = new TierStore.Whose(holder, country);
            SHAKEN.forEach(item -> store.recheck(of, item, RecheckGround.UNPAID_DEBT));
            note(of, EvidenceItem.WHOLE, new Cause(why, now, SYSTEM, Optional.empty(), Optional.of(debt.claim())));
        });
        // also where nothing was ever decided of it: its guarantees may say less
        follower.follow(holder, Optional.empty(), EvidenceItem.WHOLE);
    }

    /** Why a share becomes higher. @param claim that was not paid */
    record Cause(Wording why, Instant at, String actor, Optional<Integer> party, Optional<Long> claim) {}

    /** Nothing where it is as high already. */
    void lower(TierStore.Whose of, int tier, Cause cause) {
        note(of, tier, cause);
        follow(of, store.standing(of).tier());
    }

    private void note(TierStore.Whose of, int tier, Cause cause) {
        int before = store.standing(of).tier();
        if (tier > before) {
            String words = cause.why().in(Locale.ENGLISH);
            store.take(of, new TierStore.Taken(TierStep.LOWER, before, tier, cause.at(), cause.actor(), cause.party(),
                    words, "", cause.claim()));
            events.fire(new TierEvent.ShareChanged(participants.get(of.holder()).code(), of.country().value(),
                    TierStep.LOWER, cause.actor(), before + " % to " + tier + " %: " + words));
        }
    }

    void follow(TierStore.Whose of, int tier) {
        follower.follow(of.holder(), Optional.of(of.country()), tier);
    }
}
