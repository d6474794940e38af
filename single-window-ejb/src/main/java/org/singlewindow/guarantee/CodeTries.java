package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.Grn;
import org.singlewindow.schema.OwnTransaction;

/**
 * How often somebody has come with a wrong access code of a number, whether there is a guarantee of it or not. After
 * some tries no code of theirs is looked at for a while, the right one neither; the while doubles. It is written
 * whatever becomes of the call, and holds on every node.
 */
@ApplicationScoped
class CodeTries {

    static final int FREE = 5;

    static final Duration LONGEST = Duration.ofHours(1);

    static final Known NOTHING = new Known(false, Optional.empty());

    @Inject
    TryRepository tries;

    @Inject
    CodeDigest digest;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /**
     * What is known of somebody and a number. @param until no code of theirs is looked at before; empty where one is
     */
    record Known(boolean any, Optional<Instant> until) {}

    Known of(int caller, Grn grn) {
        return tries.find(caller, grn, clock.instant()).orElse(NOTHING);
    }

    /** The same wrong one again is no further try: so it comes again by itself, whenever its goods are looked at. */
    void wrong(int caller, Grn grn, String code) {
        String tried = digest.of(code, grn.value());
        transaction.within(() -> {
            tries.count(caller, grn, tried, clock.instant());
            return true;
        });
    }

    void right(int caller, Grn grn) {
        transaction.within(() -> {
            tries.forgive(caller, grn);
            return true;
        });
    }

    void forget() {
        transaction.within(() -> tries.forget(clock.instant()));
    }
}
