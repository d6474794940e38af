package org.singlewindow.web.print;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.wire.ContentsReader;
import org.singlewindow.declaration.wire.DocumentContents.Goods;
import org.singlewindow.declaration.wire.DocumentContents.Measure;
import org.singlewindow.guarantee.GuaranteeType;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.transit.Leg;
import org.singlewindow.transit.MovementRow;
import org.singlewindow.transit.MovementView;
import org.singlewindow.transit.TravelPaper;
import org.singlewindow.web.print.Lettering.Style;

/** What stands on the paper that travels with goods in transit; its code says the same without a network. */
final class TravelSheet {

    private final TravelPaper paper;
    private final MovementView seen;
    private final PaperWords words;
    private final String code;

    /** @param code the text that is read from it */
    TravelSheet(TravelPaper paper, PaperWords words, String code) {
        this.paper = paper;
        this.seen = paper.seen();
        this.words = words;
        this.code = code;
    }

    void write(OutputStream out) {
        try (Sheet sheet = new Sheet(out, title(), words.language())) {
            sheet.headWithText(head(), code);
            parties(sheet);
            way(sheet);
            transport(sheet);
            goods(sheet, ContentsReader.read(paper.document()).goods());
            guarantees(sheet);
            sheet.paragraph(words.get(code.equals(paper.text()) ? "print.travel.unsigned" : "print.travel.signed"),
                    Style.SOFT);
            if (sheet.hasSquares()) {
                sheet.paragraph(words.get("print.squares"), Style.SOFT);
            }
        }
    }

    private String title() {
        return words.get("print.TRAVEL") + " " + seen.mrn() + " · "
                + words.fill("print.printed", words.moment(paper.madeAt()));
    }

    private List<Line> head() {
        MovementRow row = seen.row();
        return List.of(Line.soft(words.get("product")), Line.of(words.get("print.TRAVEL"), Style.TITLE),
                Line.of(row.mrn().value(), Style.NUMBER),
                Line.of(words.of("movementState", row.state()), Style.STRONG),
                row.limitAt().map(limit -> Line.of(words.get("movement.limit") + ": " + words.moment(limit),
                        Style.STRONG)).orElseGet(() -> Line.of("")),
                Line.of(row.route().stream().map(CountryCode::value).map(words::country)
                        .collect(Collectors.joining(" → "))),
                Line.soft(words.get("print.travel.check")));
    }

    private void parties(Sheet sheet) {
        Rows rows = sheet.rows(1, 1);
        rows.heads(words.get("movement.holder"), words.get("movement.carrier"));
        rows.row(firm(seen.row().holder()), seen.row().carrier().map(this::firm).orElse(List.of()));
        rows.end();
    }

    private List<Line> firm(MovementRow.Firm firm) {
        return List.of(Line.of(words.said(firm.called())).andSoft(firm.code()));
    }

    private void way(Sheet sheet) {
        sheet.heading(words.get("movement.operations"));
        Rows rows = sheet.rows(3, 4, 3, 3);
        rows.heads(words.get("movement.country"), words.get("movement.office"), words.get("movement.started"),
                words.get("movement.terminated"));
        seen.operations().forEach(leg -> rows.row(
                List.of(Line.of(leg.sequence() + ". " + words.country(leg.country().value()))), office(leg),
                List.of(Line.of(leg.startedAt().map(words::moment).orElse(""))),
                List.of(Line.of(leg.terminatedAt().map(words::moment).orElse("")))));
        rows.end();
        sheet.paragraph(Stream.of(Stream.of(place("movement.departure", seen.departure())),
                seen.passed().stream().map(each -> place("movement.passed", each)),
                Stream.of(place("movement.destination", seen.destination()))).flatMap(Function.identity())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · ")), Style.TEXT);
    }

    private List<Line> office(Leg leg) {
        return List.of(Line.of(words.place(leg.office())).andSoft(leg.office()));
    }

    private String place(String label, MovementView.Place place) {
        return place.code().isEmpty() ? "" : words.get(label) + ": " + place.name() + " " + place.code();
    }

    private void transport(Sheet sheet) {
        Rows rows = sheet.rows(1, 1);
        rows.heads(words.get("movement.means"), words.get("movement.seals"));
        rows.row(List.of(Line.of(seen.row().means())), List.of(Line.of(String.join(" · ", seen.seals()))));
        rows.end();
    }

    /** What customs on the way compares; what the goods cost is not the carrier's to know. */
    private void goods(Sheet sheet, List<Goods> goods) {
        sheet.heading(words.get("contents.goods"));
        Rows rows = sheet.rows(2, 10, 5, 5, 4);
        rows.heads(words.get("print.no"), words.get("draft.field.item.description"),
                words.get("contents.commodity"), words.get("contents.packages"), words.get("contents.mass"));
        goods.forEach(each -> rows.row(List.of(Line.of(each.number())), List.of(Line.of(each.description())),
                List.of(Line.of(each.commodity()), Line.soft(words.meaning("hs-chapters", each.commodity()))),
                each.packages().stream().map(pack -> Line.of((pack.quantity() + " " + pack.type()).strip())
                        .andSoft(words.meaning("packages", pack.type()))).toList(),
                List.of(Line.of(each.gross().map(Measure::value).orElse("")),
                        Line.soft(each.net().map(Measure::value).orElse("")))));
        rows.end();
    }

    /** Of which kind it is and how much it answers for; the access code stands on no paper. */
    private void guarantees(Sheet sheet) {
        sheet.heading(words.get("movement.guarantees"));
        Rows rows = sheet.rows(4, 4, 3);
        rows.heads(words.get("movement.grn"), words.get("guarantee.type"), words.get("movement.amount"));
        seen.guarantees().forEach(each -> rows.row(List.of(Line.of(each.grn())), List.of(Line.of(type(each.type()))),
                List.of(Line.of(each.amount().amount() + " " + each.amount().currency()))));
        rows.end();
    }

    private String type(String code) {
        return GuaranteeType.find(code).map(each -> words.of("guarantee.type", each)).orElse(code);
    }
}
