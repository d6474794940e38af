package org.singlewindow.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Worded;

/**
 * One thing that a declaration has to meet. What it says when it is broken is one of its sentences, so that every
 * finding, also one that was kept, leads back to its rule.
 *
 * @param id    of its family and a number, such as {@code CTN-02}; it never changes and is never given again
 * @param since the day from which it has been there
 * @param holds why no country may lower it, where that is so
 * @param says  keys of its sentences; one with a dot at its end begins several
 */
public record LodgementRule(String id, RuleTier tier, Severity severity, RuleSource source, LocalDate since,
        Hold holds, List<String> says) implements Worded {

    /** {@code ERROR}: such a document is not lodged. {@code WARNING}: it is, once the declarant has read it. */
    public enum Severity {
        ERROR, WARNING
    }

    /** What hangs on a rule, so that it stays as it is in every country. */
    public enum Hold {
        NOTHING,
        /** Whoever must approve would not be asked. */
        APPROVAL,
        /** Somebody would answer for what they have not declared, or twice for one thing. */
        IDENTITY,
        /** Nobody could read it. */
        READING
    }

    private static final Sentences TEXTS = new Sentences("org.singlewindow.declaration.rules");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
    private static final LocalDate SECOND = LocalDate.of(2026, 11, 29);

    public LodgementRule {
        says = List.copyOf(says);
    }

    static LodgementRule refuses(String id, RuleTier tier, RuleSource source) {
        return new LodgementRule(id, tier, Severity.ERROR, source, FIRST, Hold.NOTHING, List.of());
    }

    static LodgementRule remarks(String id, RuleTier tier, RuleSource source) {
        return new LodgementRule(id, tier, Severity.WARNING, source, FIRST, Hold.NOTHING, List.of());
    }

    /** As {@link #remarks}, and of the families that came later. */
    static LodgementRule notes(String id, RuleTier tier, RuleSource source) {
        return new LodgementRule(id, tier, Severity.WARNING, source, SECOND, Hold.NOTHING, List.of());
    }

    /** As {@link #refuses}, and of the families that came later. */
    static LodgementRule demands(String id, RuleTier tier, RuleSource source) {
        return new LodgementRule(id, tier, Severity.ERROR, source, SECOND, Hold.NOTHING, List.of());
    }

    LodgementRule says(String... keys) {
        return new LodgementRule(id, tier, severity, source, since, holds, Stream.of(keys).toList());
    }

    LodgementRule holds(Hold hold) {
        return new LodgementRule(id, tier, severity, source, since, hold, says);
    }

    /** Up to the hyphen. */
    public String family() {
        return id.substring(0, id.indexOf('-'));
    }

    /** What it asks for, in one sentence. */
    @Override
    public String in(Locale language) {
        return TEXTS.say(id).in(language);
    }

    /** That it is broken there, in its only sentence. */
    Violation broken(RuleCode code, String path, Object... arguments) {
        return new Violation(code, FindingTexts.say(says.get(0), arguments), "/" + path, "", 0,
                severity == Severity.WARNING);
    }
}
