package org.singlewindow.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.registration.ApplicationOutcome;
import org.singlewindow.registration.ApplicationRules;
import org.singlewindow.registration.Applying;
import org.singlewindow.registration.ApplyForRegistration;
import org.singlewindow.web.Choice;
import org.singlewindow.web.Serves;
import org.singlewindow.web.Words;
import org.singlewindow.web.arrival.FrontDoor;

/** Asking to take part: for everybody, without a sign-in. What was typed stays until it is taken. */
@Named
@RequestScoped
public class ApplyPage {

    @Inject
    Applying applying;

    @Inject
    Participants participants;

    @Inject
    HttpServletRequest request;

    private String key = UUID.randomUUID().toString();
    private String country = "";
    private String name = "";
    private String localName = "";
    private String number = "";
    private List<String> capabilities = new ArrayList<>();
    private String person = "";
    private String email = "";
    private String phone = "";
    private String password = "";
    private String again = "";
    private String trouble = "";
    private final Map<String, String> problems = new HashMap<>();

    @Serves
    public void send() throws IOException {
        if (!password.isEmpty() && !password.equals(again)) {
            problems.put("AGAIN", Words.get("apply.again.differs"));
        }
        var application = new ApplyForRegistration(
                new ApplyForRegistration.Firm(country, name, localName, number), capabilities,
                new ApplyForRegistration.Contact(person, email, phone), password);
        if (!problems.isEmpty()) {
            tell(applying.check(application));
            return;
        }
        say(applying.apply(application,
                Applying.Origin.of(FrontDoor.asSet().arrivalOf(request).address(), Optional.of(key))));
    }

    private void say(ApplicationOutcome outcome) throws IOException {
        if (outcome instanceof ApplicationOutcome.Received received) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().redirect(request.getContextPath() + "/applied.xhtml?sent=yes&application="
                    + received.application().reference());
            faces.responseComplete();
        } else if (outcome instanceof ApplicationOutcome.Incomplete incomplete) {
            tell(incomplete);
        } else if (outcome instanceof ApplicationOutcome.Later later) {
            trouble = later.tooMany() ? Words.fill("apply.too-many", Math.max(1, later.after().toMinutes()))
                    : Words.get("apply.busy");
        } else {
            key = UUID.randomUUID().toString();
            trouble = Words.get("apply.changed");
        }
    }

    private void tell(ApplicationOutcome.Incomplete incomplete) {
        incomplete.flaws().forEach(
                (part, code) -> problems.put(part.name(), Words.said(ApplicationRules.say(part, code))));
    }

    /** Of a list from which nothing was chosen, nothing comes. */
    private static String said(String typed) {
        return typed == null ? "" : typed;
    }

    public List<Choice> getCountries() {
        return participants.countries().stream().map(Participant::code)
                .map(code -> new Choice(code, Words.country(code))).toList();
    }

    public List<Choice> getOffered() {
        return ApplicationRules.OFFERED.stream()
                .map(each -> new Choice(each.name(), Words.of("apply.capability", each))).toList();
    }

    /** By field, what is amiss with it. */
    public Map<String, String> getProblems() {
        return problems;
    }

    /** Why it did not go, although nothing is amiss with it; empty where it was not tried. */
    public String getTrouble() {
        return trouble;
    }

    /** Sent along, so that whoever presses twice applies once. */
    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = said(key).isBlank() || key.length() > MessageId.LONGEST ? this.key : key;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = said(country);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = said(name);
    }

    public String getLocalName() {
        return localName;
    }

    public void setLocalName(String localName) {
        this.localName = said(localName);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = said(number);
    }

    public List<String> getCapabilities() {
        return capabilities;
    }

    public void setCapabilities(List<String> capabilities) {
        this.capabilities = capabilities == null ? new ArrayList<>() : capabilities;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = said(person);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = said(email);
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = said(phone);
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = said(password);
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = said(again);
    }
}
