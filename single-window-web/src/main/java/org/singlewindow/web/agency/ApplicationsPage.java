package org.singlewindow.web.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.singlewindow.identity.UseCase;
import org.singlewindow.registration.RegistrationState;
import org.singlewindow.registration.Registrations;
import org.singlewindow.web.Address;
import org.singlewindow.web.NotUnderstood;
import org.singlewindow.web.Serves;
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

    /** In which state, and behind which one. */
    @Serves(UseCase.DECIDE_REGISTRATION)
    public void open() {
        if (!NotUnderstood.isOneOf(address.get("state"), getStates())
                || !getAfter().isEmpty() && registrations.find(getAfter(), user.get()).isEmpty()) {
            NotUnderstood.answer(FacesContext.getCurrentInstance());
        }
    }

    public Registrations.Page getFound() {
        if (found == null) {
            found = registrations.list(search(), Optional.of(getAfter()).filter(place -> !place.isEmpty()), SIZE,
                    user.get());
        }
        return found;
    }

    private Registrations.Search search() {
        return new Registrations.Search(getState(), getText());
    }

    /** How many fit, on all pages. */
    public long getTotal() {
        return registrations.count(search(), user.get());
    }

    public String getText() {
        return address.get("q");
    }

    /** The same list from its beginning; with {@code after=} behind it, of what follows. */
    public String getNarrowing() {
        String state = "?state=" + getState() + "&";
        return getText().isEmpty() ? state : state + "q=" + URLEncoder.encode(getText(), StandardCharsets.UTF_8) + "&";
    }

    public RegistrationState getState() {
        return Arrays.stream(RegistrationState.values())
                .filter(state -> state.name().equals(address.get("state"))).findFirst()
                .orElse(RegistrationState.WAITING);
    }

    /** A key of a text: in which order they come. */
    public String getOrder() {
        return getState() == RegistrationState.WAITING ? "applications.oldest" : "applications.newest";
    }

    public RegistrationState[] getStates() {
        return RegistrationState.values();
    }

    /** Behind which the page begins; empty on the first. */
    public String getAfter() {
        return address.get("after");
    }
}
