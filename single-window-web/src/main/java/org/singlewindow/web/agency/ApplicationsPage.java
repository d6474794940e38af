package org.singlewindow.web.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Optional;
import org.singlewindow.registration.RegistrationState;
import org.singlewindow.registration.Registrations;
import org.singlewindow.web.Address;
import org.singlewindow.web.SignedInUser;

/** Firms that ask to take part: those that wait, oldest first, and what became of the others. */
@Named
@RequestScoped
public class ApplicationsPage {

    private static final int SIZE = 25;

    @Inject
    Address address;

    @Inject
    Registrations registrations;

    @Inject
    SignedInUser user;

    private Registrations.Page found;

    public Registrations.Page getFound() {
        if (found == null) {
            found = registrations.list(getState(), Optional.of(getAfter()).filter(place -> !place.isEmpty()), SIZE,
                    user.get());
        }
        return found;
    }

    public RegistrationState getState() {
        return Arrays.stream(RegistrationState.values())
                .filter(state -> state.name().equals(address.get("state"))).findFirst()
                .orElse(RegistrationState.WAITING);
    }

    public RegistrationState[] getStates() {
        return RegistrationState.values();
    }

    /** Behind which the page begins; empty on the first. */
    public String getAfter() {
        return address.get("after");
    }
}
