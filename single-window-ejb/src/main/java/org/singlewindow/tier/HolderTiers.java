package org.singlewindow.tier;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.Reach;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;

/** Shares for those who have to do with them. */
@Stateless
public class HolderTiers {

    /** What ends so soon is shown as such to whoever decides on it anew. */
    private static final int DAYS_AHEAD = 60;

    private static final int MOST = 200;

    @Inject
    TierStore store;

    @Inject
    TierReading reading;

    @Inject
    Participants participants;

    /** Whether they have a share, or decide on some. */
    public static boolean areFor(SignedInAs who) {
        return Policy.reach(UseCase.READ_TIER, who) != Reach.NOTHING
                && (!who.participant().hasQueue() || who.participant().isCustoms());
    }

    /** Empty also where it is not for them to know of. @param country empty for that of whoever asks */
    public Optional<TierView> find(String tin, String country, SignedInAs who) {
        return reading.find(tin, country, who).map(of -> reading.of(of, who));
    }

    /**
     * A holder of whom something was decided.
     *
     * @param again how many conditions are to be looked at again
     * @param until the day on which the first of those that are met ends; empty where none is
     */
    public record Decided(String code, String name, int percent, long again, Optional<LocalDate> until) {}

    /** Of whom customs there has decided something; those to be looked at again first. */
    public List<Decided> list(SignedInAs who) {
        Optional<CountryCode> country = who.country().filter(any -> areFor(who) && who.participant().isCustoms());
        return country.map(there -> store.list(there, reading.today(there).plusDays(DAYS_AHEAD), MOST).stream()
                .map(this::decided).toList()).orElse(List.of());
    }

    private Decided decided(TierStore.Decided each) {
        Participant holder = participants.get(each.holder());
        return new Decided(holder.code(), holder.name(), each.tier(), each.again(), each.until());
    }

    /** What it lodges at least; nobody changes it before the transaction is over. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public int hold(int holder, CountryCode country) {
        store.aloneWith(holder);
        return percent(holder, country);
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public int percent(int holder, CountryCode country) {
        return store.standing(new TierStore.Whose(holder, country)).tier();
    }

    /** Whether customs has taken a decision of that number by which it lodges no more than so much. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean isAllowed(int holder, CountryCode country, String number, int percent) {
        return store.isAllowed(new TierStore.Whose(holder, country), number, percent);
    }

    /** Whether it is an authorised operator there, today. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean isAuthorised(int holder, CountryCode country) {
        EvidenceVerdict verdict = store.verdicts(new TierStore.Whose(holder, country)).get(EvidenceItem.AUTHORISED);
        return verdict != null && verdict.stateOn(reading.today(country)) == EvidenceState.HELD;
    }

    /** Of what a share asks for, that which it does not meet. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<EvidenceItem> missing(int holder, CountryCode country, int tier) {
        return reading.ladder(new TierStore.Whose(holder, country)).missing(tier).stream().map(TierLine::item)
                .toList();
    }
}
