package org.singlewindow.web.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.registration.Admitting;
import org.singlewindow.registration.ApplyForRegistration;
import org.singlewindow.registration.Declining;
import org.singlewindow.registration.HandingOut;
import org.singlewindow.registration.RegistrationOutcome;
import org.singlewindow.registration.RegistrationState;
import org.singlewindow.registration.RegistrationView;
import org.singlewindow.registration.Registrations;
import org.singlewindow.web.Address;
import org.singlewindow.web.Pressed;
import org.singlewindow.web.Said;
import org.singlewindow.web.SentNumber;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;
import org.singlewindow.web.arrival.FrontDoor;
import org.singlewindow.web.declaration.NotThere;

/** One firm that asks to take part, and what is to become of it. */
@Named
@RequestScoped
public class ApplicationPage {

    private static final Set<RuleCode> AT_THE_FIELD = EnumSet.of(RuleCode.MISSING, RuleCode.TOO_LONG, RuleCode.PATTERN);

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

    @Inject
    HandingOut codes;

    @Inject
    HttpServletRequest request;

    private Optional<Registrations.File> file;
    private Optional<HandingOut.NewStart> start = Optional.empty();
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
        return said(admitting.admit(getId(), seen(), user.get()), RegistrationState.APPROVED);
    }

    @Serves(UseCase.DECIDE_REGISTRATION)
    public String decline() {
        if (reason.isBlank()) {
            flaw = Words.get("application.reason.missing");
            return null;
        }
        return said(declining.decline(getId(), reason, seen(), user.get()), RegistrationState.REFUSED);
    }

    /** What was typed stays where it did not go, and a colleague's decision is not taken for one's own. */
    private String said(RegistrationOutcome outcome, RegistrationState wanted) {
        file = null;
        return outcome.either(
                it -> isMine(it.registration()) ? Said.done(Words.of("application.done", wanted),
                        "/agency/application?faces-redirect=true&id=" + getId()) : undone(""),
                undone -> AT_THE_FIELD.contains(undone.code()) ? flawed(Words.said(undone.why()))
                        : undone(Words.said(undone.why())));
    }

    private boolean isMine(RegistrationView decided) {
        return decided.verdict().filter(verdict -> verdict.by().equals(user.get().signIn())).isPresent();
    }

    private String flawed(String why) {
        flaw = why;
        return null;
    }

    /** Where somebody else was quicker, that is why. */
    private String undone(String why) {
        trouble = find().flatMap(each -> each.registration().verdict())
                .map(verdict -> Words.fill("application.overtaken", verdict.by())).orElse(why);
        return null;
    }

    /** A code for a new password, to be handed over; this page shows it once. */
    @Serves(UseCase.DECIDE_REGISTRATION)
    public void startAnew() {
        start = codes.handOut(getId(), user.get());
        if (start.isEmpty()) {
            trouble = Words.get("start.none");
        } else {
            Said.answered();
        }
    }

    public boolean isTakenIn() {
        return Pressed.isBeingAnswered()
                || find().filter(each -> each.registration().state() == RegistrationState.APPROVED).isPresent();
    }

    /** The whole address, as it is handed over; empty where none was made just now. */
    public String getLink() {
        var arrival = FrontDoor.asSet().arrivalOf(request);
        return start.map(each -> (arrival.isSecure() ? "https://" : "http://") + arrival.authority()
                + request.getContextPath() + "/new-start.xhtml?code=" + each.code()).orElse("");
    }

    public Instant getLinkEnds() {
        return start.map(HandingOut.NewStart::until).orElse(null);
    }

    private OptionalInt seen() {
        return SentNumber.version(shown);
    }

    public String getId() {
        return address.get("id");
    }

    public RegistrationView getApplication() {
        return find().map(Registrations.File::registration).orElse(null);
    }

    /** The forms of the decision; whoever pressed in one is told how it stands. */
    public boolean isMayDecide() {
        return Pressed.isBeingAnswered() || isWaiting();
    }

    /** The form is gone, and with it what was typed, unless it is shown. */
    public boolean isUnsent() {
        return !trouble.isEmpty() && !reason.isBlank() && !isMayDecide();
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

    /** Of participants that are called so. */
    public List<String> getCodes() {
        return find().map(Registrations.File::codes).orElse(List.of());
    }

    /** How many of them say the same of the firm and wait as well: sent twice, or by somebody else. */
    public long getTwins() {
        ApplyForRegistration.Firm firm = getApplication().firm();
        return getOthers().stream().filter(each -> each.state() == RegistrationState.WAITING)
                .filter(each -> each.firm().name().equalsIgnoreCase(firm.name())).count();
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
