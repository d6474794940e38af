package org.singlewindow.declaration;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.routing.Clearance;

/** How it stands when it is stored. */
record Begun(Mrn mrn, DeclarationStatus status, Map<Awaited, Instant> awaited, boolean secured) {

    static Begun of(Mrn mrn, Map<Awaited, Instant> awaited, Clearance clearance, boolean secured) {
        Set<Awaited> all = EnumSet.noneOf(Awaited.class);
        all.addAll(awaited.keySet());
        if (secured) {
            all.add(Awaited.GUARANTEE);
        }
        return new Begun(mrn, DeclarationMachine.after(clearance, DeclarationStatus.PENDING, all), awaited, secured);
    }

    boolean waits() {
        return secured || !awaited.isEmpty();
    }

    /** What its entry has beside what every entry has; mostly nothing. */
    List<Object> dues() {
        return waits() ? List.of(due(Awaited.SUPPLEMENT), due(Awaited.ARRIVAL),
                awaited.values().stream().min(Instant::compareTo), secured) : List.of();
    }

    private Optional<Instant> due(Awaited what) {
        return Optional.ofNullable(awaited.get(what));
    }
}
