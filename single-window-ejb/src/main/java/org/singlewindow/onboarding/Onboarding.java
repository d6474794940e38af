package org.singlewindow.onboarding;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.singlewindow.identity.Role;
import org.singlewindow.identity.SignedInAs;

/**
 * Takes a country in, or brings it up to date, from its files. Loading the same files again changes nothing. Whoever asks this node
 * sees the change at once, the other nodes see it within seconds.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Onboarding {

    @Inject
    Loading loading;

    /** What is wrong with the files; nothing is changed. */
    public Report check(RegionFiles files) {
        return loading.check(files);
    }

    /** Loads the files unless something forbids it; the report says what. Only an administrator of the region may. */
    public Report load(RegionFiles files, SignedInAs who) {
        if (!who.is(Role.ADMIN)) {
            var refused = new Problem("", 0, "NOT_ALLOWED", "only an administrator of the region may load a country", false);
            return new Report("", 0, false, List.of(refused), Map.of());
        }
        return loading.load(files, who.signIn());
    }
}
