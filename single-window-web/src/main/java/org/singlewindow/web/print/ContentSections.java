package org.singlewindow.web.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.wire.DocumentContents;
import org.singlewindow.declaration.wire.DocumentContents.Actor;
import org.singlewindow.declaration.wire.DocumentContents.Container;
import org.singlewindow.declaration.wire.DocumentContents.Fact;
import org.singlewindow.declaration.wire.DocumentContents.Means;
import org.singlewindow.declaration.wire.DocumentContents.Paper;
import org.singlewindow.declaration.wire.DocumentContents.Place;
import org.singlewindow.web.print.Lettering.Style;

/** What a declaration says beside its goods; a section that would be empty is left out. */
final class ContentSections {

    /** Said behind the goods, where one adds up. */
    private static final Set<String> TOTALS = Set.of("GoodsItemQuantity", "TotalPackageQuantity",
            "TotalGrossMassMeasure", "InvoiceAmount");

    private final Sheet sheet;
    private final PaperWords words;
    private final DocumentContents contents;

    ContentSections(Sheet sheet, PaperWords words, DocumentContents contents) {
        this.sheet = sheet;
        this.words = words;
        this.contents = contents;
    }

    void particulars(DeclarationView view) {
        List<List<Line>> facts = new ArrayList<>();
        fact(facts, words.get("declaration.declarant"), Line.of(view.declarantName()).andSoft(view.declarant()));
        view.agent().ifPresent(agent -> fact(facts, words.get("declaration.agent"),
                Line.of(words.said(agent.called())).andSoft(agent.code())));
        facts(facts, fact -> !TOTALS.contains(fact.name()));
        section("contents.head", facts);
    }

    void totals(DeclarationView view) {
        List<List<Line>> facts = new ArrayList<>();
        facts(facts, fact -> TOTALS.contains(fact.name()));
        if (contents.head().stream().noneMatch(fact -> fact.name().equals("TotalGrossMassMeasure"))) {
            fact(facts, words.get("declaration.gross"), Line.of(view.summary().grossMass()));
        }
        section("print.totals", facts);
    }

    private void facts(List<List<Line>> facts, Predicate<Fact> which) {
        contents.head().stream().filter(which).forEach(each -> fact(facts, words.of("fact", each.name()),
                Line.of(each.value()).andSoft(words.meaning(each.list(), each.value()))));
    }

    private static void fact(List<List<Line>> facts, String label, Line value) {
        if (!value.isEmpty()) {
            facts.add(List.of(Line.of(label, Style.LABEL)));
            facts.add(List.of(value));
        }
    }

    /** Two beside each other. */
    private void section(String heading, List<List<Line>> facts) {
        if (facts.isEmpty()) {
            return;
        }
        sheet.heading(words.get(heading));
        Rows rows = sheet.rows(2, 3, 2, 3);
        for (int i = 0; i < facts.size(); i += 4) {
            boolean two = i + 2 < facts.size();
            rows.row(facts.get(i), facts.get(i + 1), two ? facts.get(i + 2) : List.of(),
                    two ? facts.get(i + 3) : List.of());
        }
        rows.end();
    }

    void parties() {
        if (contents.actors().isEmpty()) {
            return;
        }
        sheet.heading(words.get("contents.parties"));
        Rows rows = sheet.rows(3, 5, 3, 6);
        rows.heads(words.get("print.role"), words.get("print.name"), words.get("print.id"),
                words.get("print.address"));
        for (Actor each : contents.actors()) {
            rows.row(List.of(Line.of(words.of("actor", each.role())), ofItem(each.item())),
                    List.of(Line.of(each.name())), List.of(Line.of(each.id())), List.of(Line.of(each.address())));
        }
        rows.end();
    }

    private Line ofItem(String item) {
        return Line.soft(item.isEmpty() ? "" : words.fill("contents.ofItem", item));
    }

    void way() {
        if (contents.places().isEmpty() && contents.transport().isEmpty() && contents.containers().isEmpty()) {
            return;
        }
        sheet.heading(words.get("contents.way"));
        Rows rows = sheet.rows(4, 4, 9);
        for (Place each : contents.places()) {
            rows.row(List.of(Line.of(words.of("place", each.role()), Style.LABEL)), List.of(Line.of(each.code())),
                    List.of(Line.of(each.name().isEmpty() ? words.place(each.code()) : each.name())));
        }
        for (Means each : contents.transport()) {
            rows.row(List.of(Line.of(words.of("means", each.role()), Style.LABEL)), List.of(Line.of(each.id())),
                    List.of(Line.of(each.name()).and(each.nationality(), Style.TEXT)
                            .andSoft(each.nationality().isEmpty() ? "" : words.country(each.nationality())),
                            Line.of(each.mode()).andSoft(words.meaning("transport-modes", each.mode()))));
        }
        for (Container each : contents.containers()) {
            rows.row(List.of(Line.of(words.get("contents.container"), Style.LABEL)), List.of(Line.of(each.id())),
                    List.of(Line.of(each.seals().isEmpty() ? "" : words.get("contents.seal"), Style.LABEL)
                            .and(String.join(", ", each.seals()), Style.TEXT)));
        }
        rows.end();
    }

    void papers() {
        if (contents.papers().isEmpty()) {
            return;
        }
        sheet.heading(words.get("contents.papers"));
        Rows rows = sheet.rows(2, 7, 8);
        rows.heads(words.get("print.no"), words.get("print.paper"), words.get("print.id"));
        for (Paper each : contents.papers()) {
            rows.row(List.of(Line.of(each.item())),
                    List.of(Line.of(each.code())
                            .andSoft(each.standard() ? words.meaning("document-types", each.type()) : ""),
                            Line.soft(each.previous() ? words.get("contents.previous") : "")),
                    List.of(Line.of(each.id()).and(each.name(), Style.TEXT)
                            .andSoft(each.line().isEmpty() ? "" : words.fill("contents.line", each.line()))));
        }
        rows.end();
    }

    void statements() {
        lines("contents.statements", contents.statements().stream()
                .map(each -> List.of(each.item(), each.code(), each.text())).toList());
    }

    /** Nothing of the document is left out. */
    void rest() {
        lines("print.rest", contents.rest().stream()
                .map(each -> List.of(each.item(), words.way(each.way()), each.value())).toList());
    }

    private void lines(String heading, List<List<String>> lines) {
        if (lines.isEmpty()) {
            return;
        }
        sheet.heading(words.get(heading));
        Rows rows = sheet.rows(2, 5, 10);
        lines.forEach(each -> rows.row(List.of(Line.soft(each.get(0))), List.of(Line.soft(each.get(1))),
                List.of(Line.of(each.get(2)))));
        rows.end();
    }
}
