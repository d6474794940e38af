package org.singlewindow.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.singlewindow.registration.ApplicationRules;
import org.singlewindow.registration.NewStartOutcome;
import org.singlewindow.registration.StartingAnew;
import org.singlewindow.web.Address;
import org.singlewindow.web.Pressed;
import org.singlewindow.web.Serves;
import org.singlewindow.web.Words;

/** Choosing a new password with a code that customs has handed over; for whoever has the code. */
@Named
@RequestScoped
public class NewStartPage {

    @Inject
    Address address;

    @Inject
    StartingAnew starting;

    private String password = "";
    private String again = "";
    private String signIn = "";
    private String trouble = "";
    private final Map<String, String> problems = new HashMap<>();

    @Serves
    public void choose() {
        if (!password.isEmpty() && !password.equals(again)) {
            problems.put("AGAIN", Words.get("apply.again.differs"));
            return;
        }
        NewStartOutcome outcome = starting.choose(address.get("code"), password);
        if (outcome instanceof NewStartOutcome.Done done) {
            signIn = done.signIn();
        } else if (outcome instanceof NewStartOutcome.Unfit unfit) {
            problems.put("PASSWORD", Words.said(ApplicationRules.say(ApplicationRules.Part.PASSWORD, unfit.code())));
        } else if (outcome instanceof NewStartOutcome.Later) {
            trouble = Words.get("sign-in.busy");
        }
    }

    /** Whether there is a choice to make; a code that was used just now is over as well. */
    public boolean isOpen() {
        return signIn.isEmpty() && starting.isHeld(address.get("code"));
    }

    /** The form of it; whoever sends it learns what came of that. */
    public boolean isChoosing() {
        return Pressed.isBeingAnswered() || isOpen();
    }

    /** Who signs in with it; empty before it was chosen. */
    public String getSignIn() {
        return signIn;
    }

    public Map<String, String> getProblems() {
        return problems;
    }

    public String getTrouble() {
        return trouble;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again == null ? "" : again;
    }
}
