package org.singlewindow.guarantee;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.InputRefused;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Sentences;

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

    private static final int LONGEST_SHOWN = 40;
    private static final Sentences TEXTS = new Sentences("org.singlewindow.guarantee.flaws");

    @Inject
    CoverExamination examination;

    @Inject
    GuaranteeViews views;

    @Inject
    Participants participants;

    @Inject
    Clock clock;

    /** No reason: it would cover. */
    public List<GuaranteeReason> check(Grn grn, AskCover said, SignedInAs who) {
        Policy.require(UseCase.CHECK_GUARANTEE, who);
        if (said.route().isEmpty()) {
            throw refused(RuleCode.MISSING, "route", "/route");
        }
        Set<CountryCode> route = each(said.route(), CheckingCover::country, "/route", RuleCode.UNKNOWN_COUNTRY);
        CountryCode departure = country(said.departure().isEmpty() ? said.route().get(0) : said.departure())
                .orElseThrow(() -> unknown(said.departure(), "/departure", RuleCode.UNKNOWN_COUNTRY));
        if (!said.securityType().isEmpty() && GuaranteeType.find(said.securityType()).isEmpty()) {
            throw unknown(said.securityType(), "/type", RuleCode.OUTSIDE_DOMAIN);
        }
        CoverPart part = new CoverPart(grn, said.accessCode(), said.securityType(), amount(said), 1);
        CoverRequest request = new CoverRequest(NO_MOVEMENT, holder(said, who), route,
                each(said.goods(), HsCode::parse, "/goods", RuleCode.PATTERN), departure, List.of(part));
        CoverExamination.Examined examined = examination.examine(part, request,
                new CoverExamination.Asker(who.participant().id(), of -> isInsider(of, who)));
        if (examined.until().isPresent()) {
            throw new TooManyCodes(Duration.between(clock.instant(), examined.until().get()));
        }
        // that somebody says who the holder is, is no sign of knowing the guarantee
        boolean stranger = examined.code().isEmpty() && examined.found().filter(of -> isInsider(of, who)).isEmpty();
        return stranger ? List.of(GuaranteeReason.G01) : examined.reasons();
    }

    /** One that there is; whether it takes part in anything is another matter. */
    private static Optional<CountryCode> country(String said) {
        return CountryCode.parse(said).filter(each -> GuaranteeRules.isCountry(each.value()));
    }

    private boolean isInsider(Guarantee of, SignedInAs who) {
        Set<GuaranteeSide> sides = views.sides(of, who);
        return sides.contains(GuaranteeSide.GUARANTOR) || sides.contains(GuaranteeSide.CUSTOMS)
                || sides.contains(GuaranteeSide.HOLDER);
    }

    /** Nobody fills in what is left out. */
    private static Money amount(AskCover said) {
        Money.fault(said.amount(), said.currency()).ifPresent(fault -> {
            String part = Money.isOfCurrency(fault) ? "/currency" : "/amount";
            throw refused(fault, "amount." + fault,
                    "/amount" + (said.amount().isEmpty() && said.currency().isEmpty() ? "" : part));
        });
        return Money.parse(said.amount(), said.currency()).orElseThrow();
    }

    private static InputRefused refused(RuleCode code, String sentence, String place) {
        return new InputRefused(code, TEXTS.say(sentence).in(Locale.ENGLISH) + ".", place);
    }

    private static InputRefused unknown(String said, String place, RuleCode code) {
        return new InputRefused(code,
                TEXTS.say("check." + code, FreeText.excerpt(said, LONGEST_SHOWN)).in(Locale.ENGLISH) + ".", place);
    }

    private int holder(AskCover said, SignedInAs who) {
        return said.holder().isEmpty() ? who.participant().id()
                : who.country().flatMap(country -> participants.findNamed(said.holder(), country))
                        .map(Participant::id).orElseThrow(() -> new InputRefused(RuleCode.UNKNOWN_PARTY,
                                "Nobody who takes part has this code.", "/holder"));
    }

    private static <T> Set<T> each(List<String> said, Function<String, Optional<T>> read, String place,
            RuleCode code) {
        Set<T> all = new LinkedHashSet<>();
        for (int i = 0; i < said.size(); i++) {
            String text = said.get(i);
            String at = place + "/" + i;
            all.add(read.apply(text).orElseThrow(() -> unknown(text, at, code)));
        }
        return all;
    }
}
