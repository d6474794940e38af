package org.singlewindow.guarantee;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.InputRefused;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;

/**
 * Whether a guarantee would cover a movement, before there is one. Nothing is changed. Its holder, its guarantor and
 * its customs are told every reason; a stranger who does not know a code of it is told what is said of one that is not
 * there.
 */
@Stateless
public class CheckingCover {

    /** Of nothing that is ever lodged. */
    private static final Mrn NO_MOVEMENT = Stream.iterate(0L, serial -> serial + 1)
            .flatMap(serial -> Mrn.of(2026, new CountryCode("ZZ"), serial).stream()).findFirst().orElseThrow();

    @Inject
    CoverExamination examination;

    @Inject
    GuaranteeViews views;

    @Inject
    Participants participants;

    /** No reason: it would cover. */
    public List<GuaranteeReason> check(Grn grn, AskCover said, SignedInAs who) {
        Policy.require(UseCase.CHECK_GUARANTEE, who);
        Set<CountryCode> route = each(said.route(), CountryCode::parse, "/route", RuleCode.UNKNOWN_COUNTRY);
        if (route.isEmpty()) {
            throw new InputRefused(RuleCode.MISSING, "Say which countries the way goes through.", "/route");
        }
        CountryCode departure = said.departure().isEmpty() ? CountryCode.parse(said.route().get(0)).orElseThrow()
                : each(List.of(said.departure()), CountryCode::parse, "/departure", RuleCode.UNKNOWN_COUNTRY)
                        .iterator().next();
        CoverPart part = new CoverPart(grn, said.accessCode(), said.securityType(), amount(said), 1);
        CoverRequest request = new CoverRequest(NO_MOVEMENT, holder(said, who), route,
                each(said.goods(), HsCode::parse, "/goods", RuleCode.PATTERN), departure, List.of(part));
        CoverExamination.Examined examined = examination.examine(part, request, of -> isInsider(of, who));
        // that somebody says who the holder is, is no sign of knowing the guarantee
        boolean stranger = examined.code().isEmpty() && examined.found().filter(of -> isInsider(of, who)).isEmpty();
        return stranger ? List.of(GuaranteeReason.G01) : examined.reasons();
    }

    private boolean isInsider(Guarantee of, SignedInAs who) {
        Set<GuaranteeSide> sides = views.sides(of, who);
        return sides.contains(GuaranteeSide.GUARANTOR) || sides.contains(GuaranteeSide.CUSTOMS)
                || sides.contains(GuaranteeSide.HOLDER);
    }

    /** Nobody fills in what is left out. */
    private static Money amount(AskCover said) {
        if (said.amount().isEmpty()) {
            throw new InputRefused(RuleCode.MISSING, "Say how much the guarantee is to answer for.", "/amount");
        }
        return Money.parse(said.amount(), said.currency()).filter(Money::isPositive)
                .orElseThrow(() -> new InputRefused(RuleCode.NOT_A_NUMBER,
                        "The amount is a number above 0 with a currency of ISO 4217.", "/amount"));
    }

    private int holder(AskCover said, SignedInAs who) {
        return said.holder().isEmpty() ? who.participant().id()
                : who.country().flatMap(country -> participants.findNamed(said.holder(), country))
                        .map(Participant::id).orElseThrow(() -> new InputRefused(RuleCode.UNKNOWN_PARTY,
                                "Nobody who takes part has this code.", "/holder"));
    }

    private static <T> Set<T> each(List<String> said, Function<String, Optional<T>> read, String place,
            RuleCode code) {
        return said.stream().map(text -> read.apply(text).orElseThrow(() -> new InputRefused(code,
                text + " is none.", place))).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
