package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.LongStream;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;

/**
 * Gives out movement reference numbers. Serials are fetched a block at a time; what is left of one at a stop is lost,
 * which is no harm.
 */
@ApplicationScoped
class MrnIssuer {

    static final int BLOCK = 1000;
    private static final int LONG_AGO = 2024;

    @Inject
    DeclarationRepository declarations;

    @Inject
    Clock clock;

    private long next;
    private long end;

    /** A number that nobody is given: what is only tried out needs one as well. */
    static Mrn none(CountryCode country) {
        return LongStream.iterate(0, serial -> serial + 1).boxed()
                .flatMap(serial -> Mrn.of(LONG_AGO, country, serial).stream()).findFirst().orElseThrow();
    }

    Mrn next(CountryCode country) {
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        while (true) {
            Optional<Mrn> mrn = Mrn.of(year, country, serial());
            if (mrn.isPresent()) {
                return mrn.get();
            }
        }
    }

    private synchronized long serial() {
        if (next == end) {
            next = declarations.nextSerialBlock();
            end = next + BLOCK;
        }
        return next++;
    }
}
