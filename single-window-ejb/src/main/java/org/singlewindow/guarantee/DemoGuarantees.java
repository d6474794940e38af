package org.singlewindow.guarantee;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.SigningIn;
import org.singlewindow.kernel.CheckDigit;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;
import org.singlewindow.schema.OwnTransaction;
import org.singlewindow.tier.WishedTier;

/**
 * In demo mode, after the demo's countries are there: in each the guarantor answers for the trader and the carrier,
 * once, by guarantees in the states that there are, of known numbers and with known access codes. Who changes one does
 * not find it as it was at the next start.
 */
@Singleton
@Startup
@DependsOn("DemoRegion")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoGuarantees {

    /** Of the holder, for each of them that has one. */
    private static final String CODE = "DEMO";

    private static final Logger LOG = System.getLogger(DemoGuarantees.class.getName());

    private static final Map<String, List<StepWish>> STEPS = Map.of(
            "SUSPENDED", List.of(StepWish.to(GuaranteeStep.CONFIRM, ""),
                    StepWish.to(GuaranteeStep.SUSPEND, "The premium has not been paid")),
            "REVOKED", List.of(StepWish.to(GuaranteeStep.CONFIRM, ""),
                    StepWish.to(GuaranteeStep.REVOKE, "The contract has ended")),
            "CLOSED", List.of(StepWish.to(GuaranteeStep.CONFIRM, ""),
                    StepWish.to(GuaranteeStep.SUSPEND, "The client has another guarantee now"),
                    StepWish.to(GuaranteeStep.LIBERATE, "")),
            "CANCELLED", List.of(StepWish.to(GuaranteeStep.CANCEL, "Filed twice")),
            "WAITING", List.of(),
            "", List.of(StepWish.to(GuaranteeStep.CONFIRM, "")));

    @Inject
    Participants participants;

    @Inject
    SigningIn signingIn;

    @Inject
    RegisteringGuarantee registering;

    @Inject
    SteppingGuarantee stepping;

    @Inject
    SettingAccessCodes codes;

    @Inject
    DemoShares shares;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /** Who is there in one country; the customs of a country may be missing, nobody else. */
    private record Cast(CountryCode country, SignedInAs guarantor, SignedInAs trader, SignedInAs carrier,
            Optional<SignedInAs> customs) {}

    /** One guarantee: its place among those of its country, its type and amount, and what is to become of it. */
    private record Wanted(int place, String type, String amount, String then) {}

    private static final List<Wanted> OF_TRADER = List.of(new Wanted(1, "1", "100000", ""),
            new Wanted(2, "1", "10000", ""), new Wanted(3, "1", "25000", "WAITING"),
            new Wanted(4, "2", "5000", ""), new Wanted(5, "4", "7000", ""), new Wanted(6, "1", "40000", "SUSPENDED"),
            new Wanted(7, "9", "30000", "REVOKED"), new Wanted(8, "1", "15000", "CLOSED"),
            new Wanted(9, "2", "3000", "CANCELLED"), new Wanted(10, "1", "20000", ""));

    /** Under a name of its own, by which alone the container finds it. */
    @PostConstruct
    void registerThem() {
        if (Settings.isOn(Setting.DEMO)) {
            participants.countries().stream().map(Participant::code).forEach(this::register);
        }
    }

    private void register(String country) {
        String cc = country.toLowerCase(Locale.ROOT);
        Optional<SignedInAs> guarantor = signingIn.recall("guarantor." + cc);
        Optional<SignedInAs> trader = signingIn.recall("trader." + cc);
        Optional<SignedInAs> carrier = signingIn.recall("carrier." + cc);
        if (guarantor.isPresent() && trader.isPresent() && carrier.isPresent()) {
            Cast cast = new Cast(new CountryCode(country), guarantor.get(), trader.get(), carrier.get(),
                    signingIn.recall("customs." + cc));
            try {
                transaction.within(() -> register(cast));
            } catch (RuntimeException trouble) {
                LOG.log(Level.WARNING, "no guarantees for the demo of " + country, trouble);
            }
        }
    }

    /** All of a country at once, which is quicker; how many it now has. */
    private int register(Cast cast) {
        cast.customs().ifPresent(customs -> {
            shares.decide(cast.trader(), decision(50, cast, 1), customs);
            shares.decide(cast.carrier(), decision(0, cast, 2), customs);
        });
        OF_TRADER.forEach(each -> register(each, cast.trader(), cast));
        register(new Wanted(11, "1", "60000", ""), cast.carrier(), cast);
        waive(cast);
        return OF_TRADER.size() + 2;
    }

    private static WishedTier decision(int percent, Cast cast, int number) {
        return new WishedTier(String.valueOf(percent), "As the audit report shows", permission(cast, number));
    }

    private static String permission(Cast cast, int number) {
        return cast.country() + "/DEMO/" + number;
    }

    private void register(Wanted wanted, SignedInAs holder, Cast cast) {
        boolean reduced = wanted.place() == 1 && cast.customs().isPresent();
        RegisteringOutcome outcome = registering.register(new RegisterGuarantee(number(wanted.place(), cast).value(),
                new RegisterGuarantee.What(wanted.type(), reduced ? "POOL" : "",
                        reduced ? permission(cast, 1) : "",
                        "", CODE),
                new RegisterGuarantee.Who("", holder.participant().code()),
                new RegisterGuarantee.Amounts("USD", List.of(wanted.amount()), reduced ? "50" : "",
                        wanted.type().equals("4") ? "3" : ""),
                new RegisterGuarantee.Scope(List.of(), wanted.place() == 2 ? List.of("24") : List.of(), "", ""),
                days()),
                Optional.of("demo-" + wanted.place()), cast.guarantor());
        if (outcome instanceof RegisteringOutcome.Registered kept && !kept.again()) {
            Grn grn = kept.guarantee().grn();
            STEPS.get(wanted.then()).forEach(step -> take(grn, step, cast.guarantor()));
            use(wanted, grn, holder, cast);
        }
    }

    private RegisterGuarantee.Days days() {
        return new RegisterGuarantee.Days("", LocalDate.now(clock).plusYears(2).toString());
    }

    /** For the carrier, by customs alone, under a number that is issued. */
    private void waive(Cast cast) {
        RegisteringOutcome outcome = registering.register(new RegisterGuarantee("",
                new RegisterGuarantee.What("0", "", permission(cast, 2), "", CODE),
                new RegisterGuarantee.Who("", ""),
                new RegisterGuarantee.Amounts("USD", List.of("8000"), "0", ""),
                new RegisterGuarantee.Scope(List.of(), List.of(), "", ""), days()), Optional.of("demo-12"),
                cast.carrier());
        if (outcome instanceof RegisteringOutcome.Registered kept && !kept.again()) {
            cast.customs().ifPresent(
                    customs -> take(kept.guarantee().grn(), StepWish.to(GuaranteeStep.CONFIRM, ""), customs));
        }
    }

    /** Nothing is locked of it: for that there would have to be a movement. */
    private void use(Wanted wanted, Grn grn, SignedInAs holder, Cast cast) {
        switch (wanted.place()) {
            case 1 -> signingIn.recall("broker." + cast.country().value().toLowerCase(Locale.ROOT))
                    .ifPresent(broker -> codes.set(grn, List.of(new WishedCode("", CODE, "", ""),
                            new WishedCode(broker.participant().code(), "BROK", "20000", "")),
                            OptionalInt.empty(), holder));
            case 10 -> cast.customs().ifPresent(customs -> take(grn, new StepWish(GuaranteeStep.DEMAND,
                    "More goods are on the way than it was made for", "35000",
                    LocalDate.now(clock).plusDays(30).toString()), customs));
            default -> {
                // stays as it is
            }
        }
    }

    private void take(Grn grn, StepWish step, SignedInAs who) {
        stepping.take(grn, step, OptionalInt.empty(), who);
    }

    /** Such as {@code 26UZDEMO0000001A} and its digit; the letter is another where the digit could be two. */
    private static Grn number(int place, Cast cast) {
        for (char letter = 'A';; letter++) {
            String body = "26" + cast.country() + "DEMO%07d".formatted(place) + letter;
            if (!CheckDigit.isAmbiguous(body)) {
                return new Grn(body + CheckDigit.of(body));
            }
        }
    }
}
