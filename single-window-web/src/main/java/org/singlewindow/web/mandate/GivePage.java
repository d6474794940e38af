package org.singlewindow.web.mandate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.identity.UseCase;
import org.singlewindow.mandate.Brokers;
import org.singlewindow.mandate.GiveMandate;
import org.singlewindow.mandate.Giving;
import org.singlewindow.mandate.GivingOutcome;
import org.singlewindow.mandate.MandateRules;
import org.singlewindow.mandate.Procedure;
import org.singlewindow.mandate.Representation;
import org.singlewindow.web.Choice;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** Giving a broker a mandate. Nothing is chosen before somebody chooses it; what was typed stays until it is taken. */
@Named
@RequestScoped
public class GivePage {

    private static final String BEHIND_THE_CODE = " – ";

    @Inject
    SignedInUser user;

    @Inject
    Giving giving;

    @Inject
    Brokers brokers;

    private String key = UUID.randomUUID().toString();
    private String broker = "";
    private List<String> procedures = new ArrayList<>();
    private String representation = "";
    private String from = "";
    private String until = "";
    private String trouble = "";
    private final Map<String, String> problems = new HashMap<>();

    @Serves(UseCase.GIVE_MANDATE)
    public String give() {
        GivingOutcome outcome = giving.give(
                new GiveMandate(broker.split(BEHIND_THE_CODE, 2)[0], procedures, representation,
                        new GiveMandate.Days(from, until)),
                Optional.of(key), user.get());
        if (outcome instanceof GivingOutcome.Given given) {
            return Said.done(Words.get("mandate.done.given"),
                    "/mandate/mandate?faces-redirect=true&number=" + given.mandate().number());
        }
        if (outcome instanceof GivingOutcome.Incomplete incomplete) {
            incomplete.flaws().forEach(
                    (part, code) -> problems.put(part.name(), Words.said(MandateRules.say(part, code)) + "."));
        } else if (outcome instanceof GivingOutcome.Covered covered) {
            trouble = Words.said(MandateRules.say(covered)) + ".";
        } else {
            // they went back to this page and want another one
            key = UUID.randomUUID().toString();
            return give();
        }
        return null;
    }

    /** Brokers by words of their name or code. */
    public List<String> complete(String typed) {
        return brokers.search(typed, user.get()).stream()
                .map(each -> each.code() + BEHIND_THE_CODE + Words.said(each.called())).toList();
    }

    public List<Choice> getOffered() {
        return Stream.of(Procedure.values()).map(each -> new Choice(each.name(), Words.of("regime", each))).toList();
    }

    public List<Choice> getRepresentations() {
        return Stream.of(Representation.values())
                .map(each -> new Choice(each.name(), Words.of("mandate.representation", each))).toList();
    }

    /** By field, what is amiss with it. */
    public Map<String, String> getProblems() {
        return problems;
    }

    /** Why it is not given, where nothing is amiss with any field. */
    public String getTrouble() {
        return trouble;
    }

    /** Sent along, so that whoever presses twice gives one. */
    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = said(key).isBlank() || key.length() > MessageId.LONGEST ? this.key : key;
    }

    public String getBroker() {
        return broker;
    }

    public void setBroker(String broker) {
        this.broker = said(broker);
    }

    public List<String> getProcedures() {
        return procedures;
    }

    public void setProcedures(List<String> procedures) {
        this.procedures = procedures == null ? new ArrayList<>() : procedures;
    }

    public String getRepresentation() {
        return representation;
    }

    public void setRepresentation(String representation) {
        this.representation = said(representation);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = said(from);
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = said(until);
    }

    /** Of a choice from which nothing was chosen, nothing comes. */
    private static String said(String typed) {
        return typed == null ? "" : typed;
    }
}
