package org.singlewindow;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.LodgementRegister;
import org.singlewindow.declaration.LodgementRule;
import org.singlewindow.declaration.LodgementRule.Hold;
import org.singlewindow.declaration.RuleTier;

/** The paper that lists the rules of a declaration is made of their register, and is as new as it is. */
class DeclarationRulesPageTest {

    private static final String HEAD = """
            # What a declaration has to meet

            Made of the register of rules itself by `DeclarationRulesPageTest`, which fails when this page is older than the register, and says how to make it anew.

            Each rule has an id of its family and a number, which never changes and is never given again. An *error* keeps a declaration from being lodged, a *warning* is
            read before it is lodged. `GET /api/rules` and the page *Rules of declarations* say the same. Some rules hold in every country, for what hangs on them:
            an *approval* that would not be asked for, the *identity* of who answers for the declaration or of the document, or the *reading* of it.
            """;

    private static final Map<RuleTier, String> TIERS = Map.of(RuleTier.SCHEMA, "The form of the document",
            RuleTier.CODE_LIST, "Codes and their lists", RuleTier.RULE, "Parts that belong together", RuleTier.ACROSS,
            "What is known beside the document");

    @Test
    void it_says_what_the_register_says() throws IOException {
        Papers.assertMade("rules.md", text());
    }

    private static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (RuleTier tier : RuleTier.values()) {
            text.append("\n## ").append(TIERS.get(tier))
                    .append("\n| rule | what it asks for | severity | source | since | holds everywhere |\n|---|---|---|---|---|---|\n")
                    .append(LodgementRegister.all().stream().filter(rule -> rule.tier() == tier)
                            .map(DeclarationRulesPageTest::line).collect(Collectors.joining()));
        }
        return text.toString();
    }

    private static String line(LodgementRule rule) {
        return "| %s | %s | %s | %s | %s | %s |%n".formatted(rule.id(), rule.in(Locale.ENGLISH), word(rule.severity()),
                rule.source().in(Locale.ENGLISH), rule.since(),
                rule.holds() == Hold.NOTHING ? "" : word(rule.holds()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
