package org.singlewindow.web.rest;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.singlewindow.declaration.LodgementRule;
import org.singlewindow.declaration.RuleSwitch;

/** One rule of the register, in the words of its reader. */
public record RuleJson(String id, String tier, String severity, String text, String source, LocalDate since,
        String state) {

    /** @param lowered how the caller's country has lowered it; empty where it holds */
    static RuleJson of(LodgementRule rule, Optional<RuleSwitch.Mode> lowered, Locale reader) {
        return new RuleJson(rule.id(), rule.tier().name(), rule.severity().name(), rule.in(reader),
                rule.source().in(reader), rule.since(), lowered.map(RuleSwitch.Mode::name).orElse("ON"));
    }
}
