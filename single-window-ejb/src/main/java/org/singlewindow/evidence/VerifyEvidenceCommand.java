package org.singlewindow.evidence;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;

/**
 * Evidence of a case, verified from a terminal: without the window, its database, or a network. Made by name and known
 * as what the JDK has for two arguments, since whoever starts it shares no class with the application.
 */
public final class VerifyEvidenceCommand implements ToIntBiFunction<List<String>, Consumer<String>> {

    private static final int ALL_HOLDS = 0;
    private static final int BROKEN = 1;
    private static final int NOT_SHOWN = 2;

    private static final String USAGE = "Say: verify-evidence FILE [--certificate FILE.pem] [--key FILE.pem] [--fingerprint SHA-256]";

    /** @return 0 all of it holds, 1 something does not, 2 not to be told */
    @Override
    public int applyAsInt(List<String> arguments, Consumer<String> terminal) {
        CheckWords said;
        try {
            said = CheckWords.read(arguments,
                    Set.of(CheckWords.CERTIFICATE, CheckWords.KEY, CheckWords.FINGERPRINT));
        } catch (IOException | IllegalArgumentException wrong) {
            terminal.accept("Nothing was checked: " + wrong.getMessage() + ".");
            terminal.accept(USAGE);
            return NOT_SHOWN;
        }
        List<Verdict> verdicts = new EvidenceCheck(said.trust()).check(said.file());
        verdicts.forEach(each -> terminal.accept(each.toString()));
        if (verdicts.stream().anyMatch(each -> each.is(Verdict.Word.BROKEN))) {
            terminal.accept("NOT ALL OF IT HOLDS: do not rely on this file.");
            return BROKEN;
        }
        if (verdicts.stream().anyMatch(each -> each.is(Verdict.Word.NOT_SHOWN))) {
            terminal.accept("It fits together, but who made it is not shown.");
            return NOT_SHOWN;
        }
        terminal.accept("All of it holds.");
        return ALL_HOLDS;
    }
}
