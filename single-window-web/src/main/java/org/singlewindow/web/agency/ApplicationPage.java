package org.singlewindow.web.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.singlewindow.identity.UseCase;
import org.singlewindow.registration.Admitting;
import org.singlewindow.registration.Declining;
import org.singlewindow.registration.RegistrationOutcome;
import org.singlewindow.registration.RegistrationState;
import org.singlewindow.registration.RegistrationView;
import org.singlewindow.registration.Registrations;
import org.singlewindow.web.Address;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;
import org.singlewindow.web.declaration.NotThere;

/** One firm that asks to take part, and what is to become of it. */
@Named
@RequestScoped
public class ApplicationPage {

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    Registrations registrations;

    @Inject
    Admitting admitting;

    @Inject
    Declining declining;

    private Optional<Registrations.File> file;
    private String reason = "";
    private String shown = "";
    private String trouble = "";
    private String flaw = "";

    @Serves(UseCase.DECIDE_REGISTRATION)
    public void open() {
        if (find().isEmpty()) {
            NotThere.answer(FacesContext.getCurrentInstance());
        }
    }

    private Optional<Registrations.File> find() {
        if (file == null) {
            file = registrations.find(getId(), user.get());
        }
        return file;
    }

    @Serves(UseCase.DECIDE_REGISTRATION)
    public String admit() {
        return said(admitting.admit(getId(), seen(), user.get()), "application.done.admitted");
    }

    @Serves(UseCase.DECIDE_REGISTRATION)
    public String decline() {
        if (reason.isBlank()) {
            flaw = Words.get("application.reason.missing");
            return null;
        }
        return said(declining.decline(getId(), reason, seen(), user.get()), "application.done.declined");
    }

    /** What was typed stays where it did not go. */
    private String said(RegistrationOutcome outcome, String done) {
        file = null;
        return outcome.either(
                it -> Said.done(Words.get(done), "/agency/application?faces-redirect=true&id=" + getId()),
                undone -> {
                    trouble = Words.said(undone.why());
                    return null;
                });
    }

    private OptionalInt seen() {
        return shown.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(shown)) : OptionalInt.empty();
    }

    public String getId() {
        return address.get("id");
    }

    public RegistrationView getApplication() {
        return find().map(Registrations.File::registration).orElse(null);
    }

    public boolean isWaiting() {
        return find().filter(each -> each.registration().state() == RegistrationState.WAITING).isPresent();
    }

    /** Whatever else came under the same number. */
    public List<RegistrationView> getOthers() {
        return find().map(Registrations.File::others).orElse(List.of());
    }

    /** Whatever came under a number that may be the same. */
    public List<RegistrationView> getAlike() {
        return find().map(Registrations.File::alike).orElse(List.of());
    }

    public String getCapabilities() {
        return getApplication().capabilities().stream().map(each -> Words.of("apply.capability", each))
                .collect(Collectors.joining("; "));
    }

    /** The version that this page shows, which comes back with its form. */
    public String getSeen() {
        return find().map(each -> String.valueOf(each.registration().version())).orElse("");
    }

    public void setSeen(String seen) {
        shown = seen == null ? "" : seen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getTrouble() {
        return trouble;
    }

    public String getFlaw() {
        return flaw;
    }
}
