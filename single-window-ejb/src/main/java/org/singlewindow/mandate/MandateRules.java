package org.singlewindow.mandate;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.singlewindow.kernel.Moments;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Wording;

/** What must hold for a mandate to be given. */
public final class MandateRules {

    /** What a mandate consists of, in the order in which it is asked. */
    public enum Part {
        BROKER("broker"), PROCEDURES("procedures"), REPRESENTATION("representation"), FROM("from"), UNTIL("until");

        private final String field;

        Part(String field) {
            this.field = field;
        }

        /** Its name for programs. */
        public String field() {
            return field;
        }
    }

    /** Whoever gives one for longer forgets that there is one. */
    public static final int MOST_YEARS = 5;

    private static final Sentences TEXTS = new Sentences("org.singlewindow.mandate.flaws");

    private MandateRules() {
    }

    /**
     * What is amiss with which part; empty where it can be given so.
     *
     * @param giver    code of the trader
     * @param today    where the trader is
     * @param isBroker whether somebody by this code may be given one
     */
    static Map<Part, RuleCode> flaws(GiveMandate wish, String giver, LocalDate today, Predicate<String> isBroker) {
        Map<Part, RuleCode> flaws = new EnumMap<>(Part.class);
        note(flaws, Part.BROKER, wish.broker().equals(giver) ? Optional.of(RuleCode.INCONSISTENT)
                : broker(wish.broker(), isBroker));
        note(flaws, Part.PROCEDURES, wish.procedures().isEmpty() ? Optional.of(RuleCode.MISSING)
                : unlisted(Procedure.values(), wish.procedures().stream()));
        note(flaws, Part.REPRESENTATION, wish.representation().isEmpty() ? Optional.of(RuleCode.MISSING)
                : unlisted(Representation.values(), Stream.of(wish.representation())));
        Optional<LocalDate> first = wish.days().first().isEmpty() ? Optional.of(today)
                : Moments.day(wish.days().first());
        note(flaws, Part.FROM, first.isEmpty() ? Optional.of(RuleCode.BAD_DATE)
                : first.filter(day -> day.isBefore(today)).map(day -> RuleCode.OUTSIDE_DOMAIN));
        note(flaws, Part.UNTIL, last(wish.days().last(), first.orElse(today)));
        return flaws;
    }

    /** What is amiss, in a sentence. */
    public static Wording say(Part part, RuleCode fault) {
        return TEXTS.say(part.field() + "." + fault.name(), MOST_YEARS);
    }

    /** Why another one is not needed. */
    public static Wording say(GivingOutcome.Covered covered) {
        return TEXTS.say("covered", covered.by().number());
    }

    private static void note(Map<Part, RuleCode> flaws, Part part, Optional<RuleCode> fault) {
        fault.ifPresent(code -> flaws.put(part, code));
    }

    private static Optional<RuleCode> broker(String code, Predicate<String> isBroker) {
        if (code.isEmpty()) {
            return Optional.of(RuleCode.MISSING);
        }
        return isBroker.test(code) ? Optional.empty() : Optional.of(RuleCode.UNKNOWN_PARTY);
    }

    private static Optional<RuleCode> unlisted(Enum<?>[] known, Stream<String> said) {
        return said.allMatch(word -> Stream.of(known).anyMatch(each -> each.name().equals(word))) ? Optional.empty()
                : Optional.of(RuleCode.OUTSIDE_DOMAIN);
    }

    private static Optional<RuleCode> last(String said, LocalDate first) {
        if (said.isEmpty()) {
            return Optional.of(RuleCode.MISSING);
        }
        Optional<LocalDate> last = Moments.day(said);
        if (last.isEmpty()) {
            return Optional.of(RuleCode.BAD_DATE);
        }
        if (last.get().isBefore(first)) {
            return Optional.of(RuleCode.INCONSISTENT);
        }
        return last.get().isAfter(first.plusYears(MOST_YEARS)) ? Optional.of(RuleCode.OUTSIDE_DOMAIN)
                : Optional.empty();
    }
}
