package org.singlewindow.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.SignInOutcome;
import org.singlewindow.identity.SigningIn;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;
import org.singlewindow.web.Address;
import org.singlewindow.web.PageGate;
import org.singlewindow.web.Serves;
import org.singlewindow.web.Words;
import org.singlewindow.web.security.SignInMechanism;
import org.singlewindow.web.security.SignInPaths;

/** Signing in; in demo mode with the sample sign-ins to click on. */
@Named
@RequestScoped
public class SignInPage {

    private static final List<String> ROLES = List.of("trader", "carrier", "broker", "customs", "plant", "vet",
            "health",
            "standards", "transport", "supervisor", "gateway", "guarantor");

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    SecurityContext security;

    @Inject
    SigningIn signingIn;

    @Inject
    Participants participants;

    @Inject
    Address address;

    @Inject
    HttpServletRequest request;

    private String name = "";
    private String password = "";
    private String refused = "";

    @Serves
    public void enter() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext outside = faces.getExternalContext();
        AuthenticationStatus status = security.authenticate((HttpServletRequest) outside.getRequest(),
                (HttpServletResponse) outside.getResponse(),
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(Blanks.strip(name), password)));
        if (status == AuthenticationStatus.SUCCESS) {
            outside.redirect(SignInPaths.afterSignIn(request, isTheirs(getFrom()) ? getFrom() : ""));
            faces.responseComplete();
        } else {
            refused = reason((HttpServletResponse) outside.getResponse());
        }
    }

    /** Somebody else may have been there before: a page that is not for whoever comes now would only turn them away. */
    private boolean isTheirs(String from) {
        String path = from.contains("?") ? from.substring(0, from.indexOf('?')) : from;
        return signingIn.recall(Blanks.strip(name)).filter(who -> PageGate.isFor(path, who)).isPresent();
    }

    /** The status is for programs that try passwords; a person reads the sentence. */
    private String reason(HttpServletResponse response) {
        if (!(request.getAttribute(SignInMechanism.OUTCOME) instanceof SignInOutcome.Later later)) {
            return Words.get("sign-in.refused");
        }
        long seconds = later.after().plusMillis(999).toSeconds();
        response.setStatus(later.tooMany() ? TOO_MANY_REQUESTS : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", Long.toString(seconds));
        return later.tooMany() ? Words.fill("sign-in.too-many", seconds) : Words.get("sign-in.busy");
    }

    /** Nobody's in production, where there are none. */
    public List<SampleSignIns> getSamples() {
        if (!Settings.isOn(Setting.DEMO)) {
            return List.of();
        }
        var found = new ArrayList<SampleSignIns>();
        found.add(new SampleSignIns(Words.get("samples.region"), existing(Stream.of("admin", "secretariat"))));
        participants.countries().stream().map(this::ofCountry).forEach(found::add);
        return found.stream().filter(group -> !group.signIns().isEmpty()).toList();
    }

    private SampleSignIns ofCountry(Participant country) {
        String suffix = "." + country.code().toLowerCase(java.util.Locale.ROOT);
        return new SampleSignIns(Words.country(country.code()), existing(ROLES.stream().map(role -> role + suffix)));
    }

    private List<String> existing(Stream<String> signIns) {
        return signIns.filter(each -> signingIn.recall(each).isPresent()).toList();
    }

    /** The page that was asked for, handed on from one try to the next. */
    public String getFrom() {
        return address.get("from");
    }

    /** Whether somebody was signed in and is no longer, without having left. */
    public boolean isEnded() {
        return address.has("ended");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Why it did not work, in words; empty before anything was tried. */
    public String getRefused() {
        return refused;
    }
}
