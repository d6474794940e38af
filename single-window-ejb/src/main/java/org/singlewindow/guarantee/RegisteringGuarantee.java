package org.singlewindow.guarantee;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Sha256;
import org.singlewindow.tier.HolderTiers;

/**
 * A guarantor registers a guarantee for its client, or the client applies for one. Nothing is locked of it before the
 * guarantor has confirmed it, or customs, where nobody answers for it but the holder.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class RegisteringGuarantee {

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
    GuaranteeViews views;

    @Inject
    HolderTiers tiers;

    @Inject
    Participants participants;

    @Inject
    Event<GuaranteeEvent> events;

    @Inject
    Clock clock;

    private record Deed(SignedInAs who, Instant at) {}

    /** @param key chosen by the sender, so that the same guarantee twice is one */
    public RegisteringOutcome register(RegisterGuarantee said, Optional<String> key, SignedInAs who) {
        Policy.require(UseCase.REGISTER_GUARANTEE, who);
        guarantees.lock("guarantees registered by " + who.participant().id());
        Optional<GuaranteeRepository.Sending> sending = key
                .map(each -> new GuaranteeRepository.Sending(each, hash(said)));
        Optional<RegisteringOutcome> before = sending.flatMap(each -> again(each, who));
        return before.orElseGet(() -> keepIfRight(said, sending, who));
    }

    private Optional<RegisteringOutcome> again(GuaranteeRepository.Sending sending, SignedInAs who) {
        return guarantees.findSentUnder(who.participant().id(), sending.key())
                .map(known -> guarantees.wasSentAs(known, sending.hash())
                        ? new RegisteringOutcome.Registered(views.of(known, who), true)
                        : new RegisteringOutcome.KeyUsed());
    }

    private RegisteringOutcome keepIfRight(RegisterGuarantee said, Optional<GuaranteeRepository.Sending> sending,
            SignedInAs who) {
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
        if (!flaws.isEmpty()) {
            return new RegisteringOutcome.Flawed(flaws);
        }
        if (given.flatMap(guarantees::find).isPresent()) {
            return new RegisteringOutcome.NumberTaken();
        }
        return new RegisteringOutcome.Registered(views.of(keep(said, meant, country, new Sent(sending, who)), who),
                false);
    }

    /** Less than customs has decided that the holder may; what it may does not change before this is over. */
    private boolean tooLow(RegisterGuarantee said, GuaranteeRules.Meant meant, CountryCode country) {
        GuaranteeType type = GuaranteeType.of(said.what().type());
        return type.isReducible()
                && percent(said, type) < tiers.hold(meant.holder().orElseThrow(), country);
    }

    private static int percent(RegisterGuarantee said, GuaranteeType type) {
        return Integer.parseInt(GuaranteeRules.tierOf(said.amounts().tier(), type));
    }

    private record Sent(Optional<GuaranteeRepository.Sending> under, SignedInAs who) {}

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

    private Guarantee keep(RegisterGuarantee said, GuaranteeRules.Meant meant, CountryCode country, Sent sent) {
        GuaranteeType type = GuaranteeType.of(said.what().type());
        Deed deed = new Deed(sent.who(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        var parties = new Guarantee.Parties(type.isGuaranteed() ? meant.guarantor() : Optional.empty(),
                meant.holder().orElseThrow(), country, sent.who().participant().id());
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
            add(each, each == all.get(0) ? sent.under() : Optional.empty(), deed);
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

    /** Without the access code, which could be found by trying what hashes to this. */
    private static String hash(RegisterGuarantee said) {
        RegisterGuarantee.What what = said.what();
        String text = List
                .of(said.grn(), what.type(), what.form(), what.permission(), what.otherReference(), said.who(),
                        said.amounts(), said.scope(), said.days())
                .toString();
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
