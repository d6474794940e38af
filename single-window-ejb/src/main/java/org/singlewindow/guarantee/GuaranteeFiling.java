package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.tier.EvidenceItem;
import org.singlewindow.tier.HolderTiers;

/** What becomes of a guarantee that is to be registered: what is wrong with it, or all of its rows. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class GuaranteeFiling {

    @Inject
    GuaranteeRepository guarantees;

    @Inject
    CodeRepository codes;

    @Inject
    CodeDigest digest;

    @Inject
    GuaranteeLedger ledger;

    @Inject
    StepRepository steps;

    @Inject
    HolderTiers tiers;

    @Inject
    Participants participants;

    @Inject
    Event<GuaranteeEvent> events;

    @Inject
    Clock clock;

    private record Deed(SignedInAs who, Instant at) {}

    Optional<RegisteringOutcome> findFault(RegisterGuarantee said, SignedInAs who) {
        GuaranteeRules.Meant meant = meant(said.who(), who);
        CountryCode country = country(meant, who);
        LocalDate today = LocalDate.ofInstant(clock.instant(), participants.zone(country));
        Map<GuaranteeRules.Part, RuleCode> flaws = GuaranteeRules.flaws(said, meant, today);
        Optional<Grn> given = Grn.parse(said.grn());
        if (given.filter(grn -> !grn.country().equals(country)).isPresent()) {
            flaws.putIfAbsent(GuaranteeRules.Part.GRN, RuleCode.OTHER_COUNTRY);
        }
        if (flaws.isEmpty() && tooLow(said, meant, country)) {
            flaws.put(GuaranteeRules.Part.TIER, RuleCode.INVALID_STATE);
        }
        if (flaws.isEmpty() && isUndecided(said, meant, country)) {
            flaws.put(GuaranteeRules.Part.PERMISSION, RuleCode.OUTSIDE_DOMAIN);
        }
        return !flaws.isEmpty() ? Optional.of(new RegisteringOutcome.Flawed(flaws))
                : given.flatMap(guarantees::find).map(taken -> new RegisteringOutcome.NumberTaken());
    }

    /** Less than customs has decided that the holder may; what it may does not change before this is over. */
    private boolean tooLow(RegisterGuarantee said, GuaranteeRules.Meant meant, CountryCode country) {
        GuaranteeType type = GuaranteeType.of(said.what().type());
        return type.isReducible()
                && percent(said, type) < tiers.hold(meant.holder().orElseThrow(), country);
    }

    /** Whoever lodges less names the decision that allows it, and no other number. */
    private boolean isUndecided(RegisterGuarantee said, GuaranteeRules.Meant meant, CountryCode country) {
        GuaranteeType type = GuaranteeType.of(said.what().type());
        return type.isReducible() && percent(said, type) < EvidenceItem.WHOLE
                && !tiers.isAllowed(meant.holder().orElseThrow(), country, said.what().permission(),
                        percent(said, type));
    }

    private static int percent(RegisterGuarantee said, GuaranteeType type) {
        return Integer.parseInt(GuaranteeRules.tierOf(said.amounts().tier(), type));
    }

    /** A guarantor files for the client that it names; anybody else applies for itself, with the guarantor it names. */
    private GuaranteeRules.Meant meant(RegisterGuarantee.Who said, SignedInAs who) {
        Participant self = who.participant();
        boolean files = self.is(Capability.GUARANTOR) && (said.guarantor().isEmpty() || isSelf(said.guarantor(), who));
        Optional<Integer> guarantor = files ? Optional.of(self.id())
                : named(said.guarantor(), who).filter(each -> each.is(Capability.GUARANTOR)).map(Participant::id);
        Optional<Integer> holder = files ? named(said.holder(), who).filter(Participant::mayHold)
                .map(Participant::id)
                : Optional.of(self).filter(each -> said.holder().isEmpty() || isSelf(said.holder(), who))
                        .map(Participant::id);
        return new GuaranteeRules.Meant(guarantor, holder, files);
    }

    private boolean isSelf(String said, SignedInAs who) {
        return named(said, who).filter(each -> each.id() == who.participant().id()).isPresent();
    }

    private Optional<Participant> named(String said, SignedInAs who) {
        return said.isEmpty() ? Optional.empty()
                : participants.findNamed(said, who.country().orElseThrow()).filter(Participant::active);
    }

    /** Of the guarantor, for it is there that it is lodged; else of the holder. */
    private CountryCode country(GuaranteeRules.Meant meant, SignedInAs who) {
        return meant.guarantor().map(participants::get).flatMap(Participant::country)
                .or(who::country).orElseThrow();
    }

    /** What nothing is wrong with. */
    Guarantee keep(RegisterGuarantee said, Optional<GuaranteeRepository.Sending> under, SignedInAs who) {
        GuaranteeRules.Meant meant = meant(said.who(), who);
        CountryCode country = country(meant, who);
        GuaranteeType type = GuaranteeType.of(said.what().type());
        Deed deed = new Deed(who, clock.instant().truncatedTo(ChronoUnit.MICROS));
        var parties = new Guarantee.Parties(type.isGuaranteed() ? meant.guarantor() : Optional.empty(),
                meant.holder().orElseThrow(), country, who.participant().id());
        List<Guarantee> all = new ArrayList<>();
        for (String amount : said.amounts().parts()) {
            Grn grn = all.isEmpty() ? Grn.parse(said.grn()).orElseGet(() -> issue(country)) : issue(country);
            Grn first = all.isEmpty() ? grn : all.get(0).grn();
            Money limit = Money.of(amount, said.amounts().currency());
            all.add(made(grn, first, parties, new Made(said, type, limit, deed, digest.newSalt())));
        }
        if (type == GuaranteeType.VOUCHER) {
            Guarantee book = all.get(0);
            IntStream.rangeClosed(1, Integer.parseInt(said.amounts().vouchers())).forEach(number -> all.add(
                    made(book.grn().voucher(number), book.grn(), parties,
                            new Made(said, type, book.limit(), deed, book.salt()))));
        }
        Map<String, String> digests = new HashMap<>();
        all.forEach(each -> {
            add(each, each == all.get(0) ? under : Optional.empty(), deed);
            if (!said.what().accessCode().isEmpty() && !each.isVoucherBook()) {
                codes.add(each.id(), AccessCode.ofHolder(digests.computeIfAbsent(each.salt(),
                        salt -> digest.of(said.what().accessCode(), salt)), digest.keyName()), deed.at());
            }
        });
        return all.get(0);
    }

    private record Made(RegisterGuarantee said, GuaranteeType type, Money limit, Deed deed, String salt) {}

    private Guarantee made(Grn grn, Grn first, Guarantee.Parties parties, Made how) {
        RegisterGuarantee said = how.said();
        ZoneId zone = participants.zone(parties.country());
        RegisterGuarantee.Days days = said.days();
        LocalDate from = days.first().isEmpty() ? LocalDate.ofInstant(how.deed().at(), zone)
                : LocalDate.parse(days.first());
        LocalDate until = LocalDate.parse(days.last());
        var cover = new Guarantee.Cover(how.type(),
                said.what().form().isEmpty() ? GuaranteeForm.usual(how.type())
                        : GuaranteeForm.valueOf(said.what().form()),
                how.limit(), percent(said, how.type()), percent(said, how.type()),
                said.what().permission(), said.what().otherReference(),
                said.scope().notIn().stream().map(CountryCode::new).collect(
                        Collectors.toUnmodifiableSet()),
                said.scope().notFor().stream().map(each -> HsCode.parse(each).orElseThrow()
                        .value()).toList(),
                CountryCode.parse(said.scope().departure()),
                said.scope().monitoring().isEmpty() ? 3 : Integer.parseInt(said.scope().monitoring()));
        return new Guarantee(guarantees.nextSerial(), grn, first, parties, cover,
                new Guarantee.Days(from, until, from.atStartOfDay(zone).toInstant(),
                        until.plusDays(1).atStartOfDay(zone).toInstant()),
                new Guarantee.Standing(GuaranteeState.REGISTERED, 1, Money.zero(how.limit().currency()), 0, 0, 0,
                        Optional.empty(), Optional.empty(), Optional.empty(), how.deed().at(),
                        how.deed().who().signIn()),
                how.salt());
    }

    /** A serial whose check digit could be two is left out. */
    private Grn issue(CountryCode country) {
        int year = LocalDate.ofInstant(clock.instant(), participants.zone(country)).getYear();
        Optional<Grn> grn = Optional.empty();
        while (grn.filter(free -> guarantees.find(free).isEmpty()).isEmpty()) {
            grn = Grn.of(year, country, guarantees.nextSerial());
        }
        return grn.get();
    }

    private void add(Guarantee each, Optional<GuaranteeRepository.Sending> sending, Deed deed) {
        guarantees.add(each, sending);
        ledger.write(GuaranteeLedger.Deed.OPEN, each.limit().amount(),
                new GuaranteeLedger.Place(each.id(), Optional.empty(),
                        LockRepository.Level.of(BigDecimal.ZERO, each.limit().amount())),
                new GuaranteeLedger.Cause(deed.at(), "registered"));
        steps.add(each.id(), new StepRepository.Taken(GuaranteeStep.REGISTER, Optional.empty(), each.state(),
                new StepRepository.Deed(deed.at(), deed.who().signIn(),
                        Optional.of(deed.who().participant().id()), ""),
                Optional.of(each.limit().amount()), Optional.empty()));
        events.fire(new GuaranteeEvent.Stepped(each.grn(), GuaranteeStep.REGISTER, deed.who().signIn(),
                "Type " + each.cover().type().code() + ", " + each.limit() + " for "
                        + participants.get(each.parties().holder()).code()));
    }
}
