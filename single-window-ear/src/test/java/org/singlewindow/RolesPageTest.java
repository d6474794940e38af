package org.singlewindow;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.Operations.Operation;
import org.singlewindow.identity.Capacity;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.Reach;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.PageGate;
import org.singlewindow.web.Thing;

/** The paper that says who may do what is made of the policy and of the doors, and is as new as they are. */
class RolesPageTest {

    private static final String HEAD = """
            # Who may do what

            Made of the policy and of the doors themselves by `RolesPageTest`, which fails when this page is older than they are, and says how to make it anew.

            A participant acts as one or several things (its capabilities), a person or system that signs in for it has roles; a role along with a capability is a
            capacity, a column below. Whoever has several may do what any of them may. *own* is what their participant lodged or sent, what was sent to it, what it has to
            decide; *country* is what is of any agency of their country; *region* is everything; *outline* is numbers, state, dates,
            countries and whose it is (the declarant's code and name, by which it is also found), without goods, documents and whoever else is named.

            What one may not do is refused with 403 and code 331 (SOAP: a fault with code 331), which says for whom it is. What one may not see is
            answered like what is not there: 404 with the code of the thing that the operation is *of*. An operation that is of a *list* leaves it out; for whom
            nothing is left, the list is empty, and that is no 403.

            """;

    @Test
    void it_says_what_the_policy_and_the_doors_say() throws IOException {
        Papers.assertMade("roles.md", text());
    }

    private static String text() {
        return HEAD + capacities() + useCases() + operations();
    }

    private static String capacities() {
        return "## Capacities\n| capacity | role of the sign-in | acts for a participant that is |\n|---|---|---|\n"
                + Stream.of(Capacity.values())
                        .map(each -> row(word(each), "`" + each.role() + "`", "`" + each.capability() + "`"))
                        .collect(Collectors.joining());
    }

    private static String useCases() {
        List<Capacity> columns = List.of(Capacity.values());
        return "\n## Use cases\n"
                + row(Stream.concat(Stream.of("use case"), columns.stream().map(RolesPageTest::word)).toList())
                + "|---".repeat(columns.size() + 1) + "|\n"
                + Stream.of(UseCase.values()).map(useCase -> row(Stream.concat(Stream.of("`" + useCase + "`"),
                        columns.stream().map(each -> cell(Policy.reach(useCase, each)))).toList()))
                        .collect(Collectors.joining());
    }

    private static String operations() {
        return "\n## Operations\nEach is there for the use cases in its line; of several, one is enough to come in, and which it is, what was asked for decides.\n\n"
                + "| door | operation | use cases | of |\n|---|---|---|---|\n"
                + Stream.of(Operations.rest(), Operations.soap()).flatMap(List::stream)
                        .map(each -> row(each.door(), "`" + each.name() + "`", useCases(each), thing(each.of())))
                        .collect(Collectors.joining())
                + PageGate.rules().stream().map(each -> row("page", "`" + address(each.path()) + "`",
                        "`" + each.useCase() + "`" + least(each.least()), thing(each.of())))
                        .collect(Collectors.joining())
                + Operations.actions().stream()
                        .map(each -> row("button", "`" + each.name() + "`", useCases(each), thing(each.of())))
                        .distinct().collect(Collectors.joining());
    }

    /** As one types it: a page of the portal has an ending, what else stands in the gate has none. */
    private static String address(String path) {
        return Files.exists(Papers.root().resolve("single-window-web/src/main/webapp" + path + ".xhtml"))
                ? path + ".xhtml" : path;
    }

    private static String useCases(Operation operation) {
        return operation.useCases().isEmpty() ? "for everybody"
                : operation.useCases().stream().map(each -> "`" + each + "`").collect(Collectors.joining(" "));
    }

    private static String least(Reach reach) {
        return reach == Reach.OUTLINE ? "" : " (" + cell(reach) + ")";
    }

    private static String cell(Reach reach) {
        return reach == Reach.NOTHING ? "–" : word(reach);
    }

    private static String thing(Thing thing) {
        return thing == Thing.NONE ? "" : word(thing);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String row(String... cells) {
        return row(List.of(cells));
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
