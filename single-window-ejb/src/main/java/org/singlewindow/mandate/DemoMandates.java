package org.singlewindow.mandate;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.SigningIn;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;

/**
 * In demo mode, after the demo's countries are there: in each the demo's trader gives its broker a mandate, once. Who
 * ends it does not find it anew at the next start.
 */
@Singleton
@Startup
@DependsOn("DemoRegion")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoMandates {

    private static final String ONCE = "demo";

    @Inject
    Participants participants;

    @Inject
    SigningIn signingIn;

    @Inject
    Giving giving;

    @Inject
    Clock clock;

    /** Under a name of its own, by which alone the container finds it. */
    @PostConstruct
    void giveThem() {
        if (Settings.isOn(Setting.DEMO)) {
            participants.countries().stream().map(Participant::code).map(code -> code.toLowerCase(Locale.ROOT))
                    .forEach(this::give);
        }
    }

    private void give(String country) {
        Optional<SignedInAs> trader = signingIn.recall("trader." + country);
        Optional<SignedInAs> broker = signingIn.recall("broker." + country);
        if (trader.isPresent() && broker.isPresent()) {
            giving.give(new GiveMandate(broker.get().participant().code(),
                    Procedure.ALL.stream().map(Enum::name).toList(), Representation.DIRECT.name(),
                    new GiveMandate.Days("", LocalDate.now(clock).plusYears(1).toString())), Optional.of(ONCE),
                    trader.get());
        }
    }
}
