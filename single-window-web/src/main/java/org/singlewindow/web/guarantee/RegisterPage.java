package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.guarantee.GuaranteeForm;
import org.singlewindow.guarantee.GuaranteeRules;
import org.singlewindow.guarantee.GuaranteeType;
import org.singlewindow.guarantee.Guarantees;
import org.singlewindow.guarantee.RegisterGuarantee;
import org.singlewindow.guarantee.RegisteringGuarantee;
import org.singlewindow.guarantee.RegisteringOutcome;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.Address;
import org.singlewindow.web.Choice;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.TypedNumber;
import org.singlewindow.web.Words;

/**
 * Registering a guarantee, or applying for one. Nothing is chosen beforehand; what was typed stays until it is taken.
 */
@Named
@RequestScoped
public class RegisterPage {

    private static final String CODE = GuaranteeRules.Part.ACCESS_CODE.field();
    private static final String BETWEEN = "[\\s,;]+";

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    RegisteringGuarantee registering;

    @Inject
    Guarantees guarantees;

    private String key = UUID.randomUUID().toString();
    private final Map<String, String> said = new HashMap<>();
    private final Map<String, String> problems = new HashMap<>();

    @Serves(UseCase.REGISTER_GUARANTEE)
    public String register() {
        if (of(CODE).isBlank() && !address.get("code.again").isEmpty()) {
            problems.put(CODE, Words.get("guarantee.code.again"));
            return null;
        }
        RegisteringOutcome outcome = registering.register(wish(), Optional.of(key), user.get());
        if (outcome instanceof RegisteringOutcome.Registered kept) {
            return Said.done(Words.get("guarantee.done.REGISTER"),
                    "/guarantee/guarantee?faces-redirect=true&grn=" + kept.guarantee().grn());
        }
        if (outcome instanceof RegisteringOutcome.Flawed flawed) {
            flawed.flaws().forEach(
                    (part, code) -> problems.put(part.field(), Words.said(GuaranteeRules.say(part, code)) + "."));
        } else if (outcome instanceof RegisteringOutcome.NumberTaken) {
            problems.put(GuaranteeRules.Part.GRN.field(), Words.get("guarantee.taken"));
        } else {
            // they went back to this page and want another one
            key = UUID.randomUUID().toString();
            return register();
        }
        return null;
    }

    private RegisterGuarantee wish() {
        List<String> parts = Stream.of(of("parts").split("\\R")).map(String::strip).filter(each -> !each.isEmpty())
                .map(TypedNumber::amount).toList();
        return new RegisterGuarantee(of("grn"),
                new RegisterGuarantee.What(of("type"), of("form"), of("permission"), of("otherReference"),
                        of(CODE)),
                new RegisterGuarantee.Who(of("guarantor"), of("holder")),
                new RegisterGuarantee.Amounts(of("currency"), parts, of("tier"), of("vouchers")),
                new RegisterGuarantee.Scope(several("notIn"), several("notFor"), of("departure"), ""),
                new RegisterGuarantee.Days(of("from"), of("until")));
    }

    private String of(String field) {
        return Optional.ofNullable(said.get(field)).orElse("");
    }

    private List<String> several(String field) {
        return Stream.of(of(field).split(BETWEEN)).filter(each -> !each.isEmpty()).toList();
    }

    /** By field, what was typed. */
    public Map<String, String> getSaid() {
        return said;
    }

    /** By field, what is amiss with it. */
    public Map<String, String> getProblems() {
        return problems;
    }

    /** Whether they file for their clients; else they apply for themselves. */
    public boolean isGuarantor() {
        return user.get().participant().is(Capability.GUARANTOR);
    }

    public List<Choice> getTypes() {
        return Stream.of(GuaranteeType.values())
                .map(each -> new Choice(each.code(), Words.of("guarantee.type", each) + " (" + each.code() + ")"))
                .toList();
    }

    public List<Choice> getForms() {
        return Stream.of(GuaranteeForm.values()).map(each -> new Choice(each.name(), Words.of("guarantee.form", each)))
                .toList();
    }

    public List<Choice> getTiers() {
        return Stream.of("100", "50", "30", "0").map(each -> new Choice(each, each + " %")).toList();
    }

    public List<Choice> getGuarantors() {
        return guarantees.guarantors(user.get()).stream()
                .map(each -> new Choice(each.code(), Words.said(each.called()) + " (" + each.code() + ")")).toList();
    }

    /** Sent along, so that whoever presses twice registers one. */
    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key == null || key.isBlank() || key.length() > MessageId.LONGEST ? this.key : key;
    }
}
