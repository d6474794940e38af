package org.singlewindow.guarantee;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Moments;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.RuleCode;

/**
 * The holder says by which codes its guarantee may be used, and by whom: those, and none that there were before. Of a
 * voucher its guarantor says so.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class SettingAccessCodes {

    public static final int MOST = 50;

    /** None that are mistaken for one another. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 4;

    @Inject
    GuaranteeRepository guarantees;

    @Inject
    CodeRepository codes;

    @Inject
    CodeDigest digest;

    @Inject
    GuaranteeViews views;

    @Inject
    Participants participants;

    @Inject
    Event<GuaranteeEvent> events;

    @Inject
    Clock clock;

    private final SecureRandom random = new SecureRandom();

    /** @param seen the version that they have before them; empty where they do not say */
    public CodesOutcome set(Grn grn, List<WishedCode> said, OptionalInt seen, SignedInAs who) {
        Policy.require(UseCase.SET_ACCESS_CODES, who);
        Optional<Guarantee> found = guarantees.findLocked(grn);
        Set<GuaranteeSide> sides = found.map(each -> views.sides(each, who)).orElse(Set.of());
        if (sides.isEmpty()) {
            return GuaranteeUndone.of(new StepRules.Flaw(RuleCode.NOT_FOUND, "unknown"));
        }
        Guarantee of = found.get();
        if (!sides.contains(of.grn().isVoucher() ? GuaranteeSide.GUARANTOR : GuaranteeSide.HOLDER)) {
            return GuaranteeUndone.of(new StepRules.Flaw(RuleCode.NOT_ALLOWED, "codes.notYours"));
        }
        if (of.state().isOver() || of.isVoucherBook() || !of.cover().type().needsCode()) {
            return GuaranteeUndone.of(new StepRules.Flaw(RuleCode.INVALID_STATE, "codes.none"));
        }
        if (seen.isPresent() && seen.getAsInt() != of.standing().version()) {
            return GuaranteeUndone.changed("changed");
        }
        return flaw(said, of, who).<CodesOutcome>map(GuaranteeUndone::of).orElseGet(() -> replace(of, said, who));
    }

    private Optional<StepRules.Flaw> flaw(List<WishedCode> said, Guarantee of, SignedInAs who) {
        if (said.size() > MOST) {
            return Optional.of(new StepRules.Flaw(RuleCode.LIMIT_EXCEEDED, "codes.many", MOST).at("/codes"));
        }
        Set<String> agents = new HashSet<>();
        Set<String> known = new HashSet<>();
        for (int i = 0; i < said.size(); i++) {
            WishedCode each = said.get(i);
            String at = "/codes/" + i;
            Optional<Participant> agent = agent(each, who);
            Optional<StepRules.Flaw> flaw = flaw(each, agent, of)
                    .or(() -> agents.add(agent.map(Participant::code).orElse(""))
                            ? Optional.empty()
                            : Optional.of(new StepRules.Flaw(RuleCode.INCONSISTENT, "codes.agentTwice").at("/agent")))
                    .or(() -> each.code().isEmpty() || known.add(each.code()) ? Optional.empty()
                            : Optional.of(new StepRules.Flaw(RuleCode.INCONSISTENT, "codes.codeTwice").at("/code")));
            if (flaw.isPresent()) {
                return flaw.map(found -> found.at(at + found.place()));
            }
        }
        return Optional.empty();
    }

    private Optional<StepRules.Flaw> flaw(WishedCode each, Optional<Participant> agent, Guarantee of) {
        if (!each.agent().isEmpty() && (agent.isEmpty() || agent.get().hasQueue())) {
            return Optional.of(new StepRules.Flaw(RuleCode.UNKNOWN_PARTY, "codes.agent").at("/agent"));
        }
        if (!each.code().isEmpty() && !GuaranteeRules.CODE.matcher(each.code()).matches()) {
            return Optional.of(new StepRules.Flaw(RuleCode.PATTERN, "codes.code").at("/code"));
        }
        Optional<RuleCode> fault = each.limit().isEmpty() ? Optional.empty()
                : Money.fault(each.limit(), of.limit().currency());
        if (fault.isPresent()) {
            return Optional.of(new StepRules.Flaw(fault.get(), "codes.limit." + fault.get(),
                    of.limit().currency()).at("/limit"));
        }
        LocalDate today = views.today(of);
        return each.until().isEmpty() || Moments.day(each.until()).filter(day -> !day.isBefore(today)).isPresent()
                ? Optional.empty() : Optional.of(new StepRules.Flaw(RuleCode.BAD_DATE, "codes.until").at("/until"));
    }

    /** Not the holder itself: its own code names nobody. */
    private Optional<Participant> agent(WishedCode each, SignedInAs who) {
        return each.agent().isEmpty() ? Optional.empty()
                : participants.findNamed(each.agent(), who.country().orElseThrow())
                        .filter(firm -> firm.active() && firm.id() != who.participant().id());
    }

    private CodesOutcome replace(Guarantee of, List<WishedCode> said, SignedInAs who) {
        Set<String> taken = new HashSet<>();
        said.forEach(each -> taken.add(each.code()));
        List<WishedCode> whole = new ArrayList<>();
        List<AccessCode> kept = new ArrayList<>();
        for (WishedCode each : said) {
            Optional<Participant> agent = agent(each, who);
            WishedCode set = new WishedCode(agent.map(Participant::code).orElse(""),
                    each.code().isEmpty() ? unlike(taken) : each.code(),
                    Money.parse(each.limit(), of.limit().currency()).map(limit -> limit.amount().toPlainString())
                            .orElse(""),
                    each.until());
            whole.add(set);
            kept.add(code(of, set, agent));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        codes.replace(of.id(), kept, now);
        guarantees.touch(of.id());
        events.fire(new GuaranteeEvent.CodesReplaced(of.grn(), who.signIn(), said.size() + " codes"));
        return new CodesOutcome.Replaced(views.of(guarantees.get(of.id()), who), whole);
    }

    private AccessCode code(Guarantee of, WishedCode set, Optional<Participant> agent) {
        Optional<LocalDate> until = Moments.day(set.until());
        return new AccessCode(0, digest.of(set.code(), of.salt()), digest.keyName(), agent.map(Participant::id),
                Money.parse(set.limit(), of.limit().currency()).map(Money::amount), BigDecimal.ZERO, until,
                until.map(day -> day.plusDays(1).atStartOfDay(participants.zone(of.parties().country())).toInstant()));
    }

    private String unlike(Set<String> taken) {
        while (true) {
            StringBuilder code = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            if (taken.add(code.toString())) {
                return code.toString();
            }
        }
    }
}
