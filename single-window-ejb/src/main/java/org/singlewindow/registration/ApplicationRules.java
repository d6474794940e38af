package org.singlewindow.registration;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.ChosenPassword;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Wording;

/** What an application must bring along. */
public final class ApplicationRules {

    /** What an application consists of, in the order in which it is asked. */
    public enum Part {
        COUNTRY("country"), NAME("name"), LOCAL_NAME("localName"), NUMBER("number"), CAPABILITIES("capabilities"),
        PERSON("person"), EMAIL("email"), PHONE("phone"), PASSWORD("password");

        private final String field;

        Part(String field) {
            this.field = field;
        }

        /** Its name for programs. */
        public String field() {
            return field;
        }
    }

    /** What a firm may ask for; whatever else there is, somebody must be appointed to. */
    public static final List<Capability> OFFERED = List.of(Capability.TRADER, Capability.CARRIER, Capability.BROKER);

    private static final Sentences TEXTS = new Sentences("org.singlewindow.registration.flaws");

    private static final int LONGEST_NAME = 140;
    private static final int LONGEST_NUMBER = 35;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 30;

    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd} ./-]*");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;.]+(\\.[^\\s@<>,;.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{4,}");

    private ApplicationRules() {
    }

    /** What is amiss with which part; empty where it can be taken so. */
    public static Map<Part, RuleCode> flaws(ApplyForRegistration application, Predicate<String> takesPart) {
        Map<Part, RuleCode> flaws = new EnumMap<>(Part.class);
        ApplyForRegistration.Firm firm = application.firm();
        note(flaws, Part.COUNTRY, country(firm.country(), takesPart));
        note(flaws, Part.NAME, needed(firm.name(), LONGEST_NAME));
        note(flaws, Part.LOCAL_NAME, FreeText.unfit(firm.localName(), LONGEST_NAME));
        note(flaws, Part.NUMBER, needed(firm.number(), LONGEST_NUMBER).or(() -> unlike(NUMBER, firm.number())));
        note(flaws, Part.CAPABILITIES, capabilities(application));
        ApplyForRegistration.Contact contact = application.contact();
        note(flaws, Part.PERSON, needed(contact.person(), LONGEST_NAME));
        note(flaws, Part.EMAIL, needed(contact.email(), LONGEST_EMAIL).or(() -> unlike(EMAIL, contact.email())));
        note(flaws, Part.PHONE, contact.phone().isEmpty() ? Optional.empty()
                : FreeText.unfit(contact.phone(), LONGEST_PHONE).or(() -> unlike(PHONE, contact.phone())));
        note(flaws, Part.PASSWORD, ChosenPassword.fault(application.password(),
                Stream.of(firm.name(), firm.number(), contact.person(), contact.email()).toList()));
        return flaws;
    }

    /** What is amiss, in a sentence. */
    public static Wording say(Part part, RuleCode fault) {
        return TEXTS.say(part.field() + "." + fault.name());
    }

    private static void note(Map<Part, RuleCode> flaws, Part part, Optional<RuleCode> fault) {
        fault.ifPresent(code -> flaws.put(part, code));
    }

    private static Optional<RuleCode> needed(String text, int most) {
        return text.isEmpty() ? Optional.of(RuleCode.MISSING) : FreeText.unfit(text, most);
    }

    private static Optional<RuleCode> unlike(Pattern form, String text) {
        return form.matcher(text).matches() ? Optional.empty() : Optional.of(RuleCode.PATTERN);
    }

    private static Optional<RuleCode> country(String code, Predicate<String> takesPart) {
        if (code.isEmpty()) {
            return Optional.of(RuleCode.MISSING);
        }
        return takesPart.test(code) ? Optional.empty() : Optional.of(RuleCode.UNKNOWN_COUNTRY);
    }

    private static Optional<RuleCode> capabilities(ApplyForRegistration application) {
        if (application.capabilities().isEmpty()) {
            return Optional.of(RuleCode.MISSING);
        }
        return application.capabilities().stream()
                .allMatch(wanted -> OFFERED.stream().anyMatch(each -> each.name().equals(wanted))) ? Optional.empty()
                        : Optional.of(RuleCode.OUTSIDE_DOMAIN);
    }
}
