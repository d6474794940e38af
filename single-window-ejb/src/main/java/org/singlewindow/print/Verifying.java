package org.singlewindow.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.singlewindow.declaration.Versions;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.SignInAttempt;
import org.singlewindow.kernel.Inflow;

/**
 * Tells whoever holds a paper how its declaration stands now. Anybody may ask, so a network may ask for many at once,
 * as a post does where lorries queue, and then for one a second.
 */
@ApplicationScoped
public class Verifying {

    static final int AT_ONCE = 60;

    @Inject
    Versions versions;

    @Inject
    Participants participants;

    @Inject
    Clock clock;

    private final Inflow inflow = new Inflow(AT_ONCE, Duration.ofSeconds(1));

    /**
     * @param code    as it stands in the address
     * @param address of whoever asks
     */
    public VerifyOutcome verify(String code, String address) {
        Optional<Duration> wait = inflow.take(SignInAttempt.networkOf(address), clock.instant());
        if (wait.isPresent()) {
            return new VerifyOutcome.Later(wait.get());
        }
        return PaperCode.parse(code).flatMap(this::find).orElseGet(VerifyOutcome.NotOurs::new);
    }

    private Optional<VerifyOutcome> find(PaperCode code) {
        return versions.find(code.mrn(), code.version()).filter(kept -> code.isOf(kept.sha256()))
                .map(kept -> new VerifyOutcome.Ours(code.kind(), code.mrn(), kept.status(), kept.items(),
                        code.version(), kept.inForce(), kept.madeAt(),
                        participants.findZone(code.mrn().country()),
                        HexFormat.of().formatHex(kept.sha256())));
    }
}
