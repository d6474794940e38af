package org.singlewindow.identity;

import java.util.Optional;
import java.util.Set;
import org.singlewindow.kernel.CountryCode;

/** Who is asking: a person or a system, the participant it acts for, and what it may do. */
public record SignedInAs(String signIn, String name, Participant participant, Set<Role> roles) {

    public SignedInAs {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public Optional<CountryCode> country() {
        return participant.country();
    }
}
