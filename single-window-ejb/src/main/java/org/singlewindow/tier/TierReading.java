package org.singlewindow.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.Reach;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Worded;

/** Shares as people and systems see them, and who sees which. */
@ApplicationScoped
class TierReading {

    @Inject
    TierStore store;

    @Inject
    HolderRecord record;

    @Inject
    HolderRisk risks;

    @Inject
    Participants participants;

    @Inject
    Clock clock;

    /** Empty also where it is not for them to know of. @param country empty for that of whoever asks */
    Optional<TierStore.Whose> find(String tin, String country, SignedInAs who) {
        Optional<CountryCode> where = country.isEmpty() ? who.country()
                : CountryCode.parse(country.toUpperCase(Locale.ROOT)).filter(this::takesPart);
        return where.flatMap(there -> holder(tin, who).map(each -> new TierStore.Whose(each.id(), there)))
                .filter(of -> sees(of, who));
    }

    private boolean takesPart(CountryCode country) {
        return participants.countries().stream().anyMatch(each -> each.code().equals(country.value()));
    }

    private Optional<Participant> holder(String tin, SignedInAs who) {
        return participants.find(tin).or(() -> who.country().flatMap(own -> participants.findNamed(tin, own)))
                .filter(Participant::mayHold);
    }

    /** Itself, whoever answers for it there, and the customs of that country. */
    boolean sees(TierStore.Whose of, SignedInAs who) {
        if (Policy.reach(UseCase.READ_TIER, who) == Reach.NOTHING) {
            return false;
        }
        int firm = who.participant().id();
        return of.holder() == firm || isCustoms(of, who)
                || who.participant().is(Capability.GUARANTOR) && record.clients(firm)
                        .contains(new HolderRecord.Client(of.holder(), of.country()));
    }

    static boolean isCustoms(TierStore.Whose of, SignedInAs who) {
        return who.participant().isCustoms() && who.country().filter(of.country()::equals).isPresent();
    }

    LocalDate today(CountryCode country) {
        return LocalDate.ofInstant(clock.instant(), participants.zone(country));
    }

    TierLadder ladder(TierStore.Whose of) {
        LocalDate today = today(of.country());
        ZoneId zone = participants.zone(of.country());
        return new TierLadder(store.verdicts(of),
                new TierLadder.Known(participants.get(of.holder()).country(),
                        record.find(of.holder(), moment(today.minusYears(EvidenceVerdict.YEARS), zone),
                                moment(today.minusYears(1), zone)),
                        risks.find(of.holder(), of.country())),
                today);
    }

    private static Instant moment(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    TierView of(TierStore.Whose of, SignedInAs who) {
        TierLadder ladder = ladder(of);
        TierStore.Standing standing = store.standing(of);
        List<TierStore.Taken> steps = store.steps(of);
        Participant holder = participants.get(of.holder());
        int next = EvidenceItem.below(standing.tier());
        return new TierView(new TierView.Firm(holder.code(), holder.name()), of.country(), standing.version(),
                inForce(standing, steps.stream().findFirst()), ladder.deserved(), ladder.lines(),
                Optional.of(next).filter(each -> each < standing.tier())
                        .map(each -> new TierView.Next(each, ladder.missing(each))),
                risks.find(of.holder(), of.country()),
                steps.stream().map(this::line).toList(),
                isCustoms(of, who) && Policy.allows(UseCase.DECIDE_TIER, who));
    }

    private static TierView.InForce inForce(TierStore.Standing standing, Optional<TierStore.Taken> last) {
        return last.map(each -> new TierView.InForce(standing.tier(), each.number(), Optional.of(each.at()),
                why(each), each.step() == TierStep.LOWER))
                .orElseGet(() -> new TierView.InForce(standing.tier(), "", Optional.empty(),
                        TierLadder.TEXTS.say("never"), false));
    }

    private TierView.Line line(TierStore.Taken each) {
        return new TierView.Line(each.step(), each.before(), each.after(), each.at(),
                each.party().map(participants::get).map(Participant::name), why(each), each.number());
    }

    /** What was lowered is said in the reader's language, what customs wrote as it wrote it. */
    static Worded why(TierStore.Taken each) {
        Worded asWritten = language -> each.reason();
        return each.step() == TierStep.DECIDE ? asWritten
                : TierLadder.TEXTS.read("lowered", each.reason()).<Worded>map(said -> said).orElse(asWritten);
    }
}
