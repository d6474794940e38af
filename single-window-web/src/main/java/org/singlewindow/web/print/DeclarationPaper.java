package org.singlewindow.web.print;

import java.io.OutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.HistoryLine;
import org.singlewindow.declaration.ItemView;
import org.singlewindow.declaration.wire.ContentsReader;
import org.singlewindow.declaration.wire.DocumentContents;
import org.singlewindow.print.PaperCopy;
import org.singlewindow.print.PaperKind;
import org.singlewindow.web.print.Lettering.Style;

/** What stands on a paper, from its head to the hash of the document that it was made of. */
final class DeclarationPaper {

    private static final Set<String> RELEASES = Set.of("declaration.released", "declaration.partially-released");

    private final PaperCopy paper;
    private final DeclarationView view;
    private final DocumentContents contents;
    private final PaperWords words;
    private final String address;

    /** @param address where the paper can be verified */
    DeclarationPaper(PaperCopy paper, PaperWords words, String address) {
        this.paper = paper;
        this.view = paper.view();
        this.contents = ContentsReader.read(paper.document().content()).knownBy(view.lrn());
        this.words = words;
        this.address = address;
    }

    void write(OutputStream out) {
        try (Sheet sheet = new Sheet(out, title(), words.language())) {
            sheet.head(head(), address);
            ContentSections sections = new ContentSections(sheet, words, contents);
            if (paper.kind() == PaperKind.RELEASE) {
                new ApprovalSection(sheet, words).write(view.recipients());
            }
            sections.particulars(view);
            sections.parties();
            sections.way();
            new GoodsSection(sheet, words).write(goods());
            if (part().isEmpty()) {
                sections.totals(view);
                sections.papers();
            }
            if (paper.kind() == PaperKind.DECLARATION) {
                new ApprovalSection(sheet, words).write(view.recipients());
                sections.statements();
                sections.rest();
            }
            end(sheet);
        }
    }

    private String title() {
        return words.of("print", paper.kind()) + " " + view.mrn() + " · "
                + words.fill("print.version", Integer.toString(view.version())) + " · "
                + words.fill("print.printed", words.moment(paper.printedAt()));
    }

    private List<Line> head() {
        return List.of(Line.soft(words.get("product")), Line.of(words.of("print", paper.kind()), Style.TITLE),
                Line.of(view.mrn().value(), Style.NUMBER),
                Line.of(words.of("status", view.told()), Style.STRONG).andSoft(released()),
                Line.of(part().isEmpty() ? some() : part(), Style.STRONG),
                Line.of(words.of("regime", view.summary().regime())).and(view.summary().typeCode(), Style.TEXT),
                Line.soft(words.fill("print.version", Integer.toString(view.version())) + " "
                        + words.fill("print.of", words.moment(paper.document().at()))),
                Line.soft(words.fill("print.check", address.substring(0, address.lastIndexOf('/') + 1))));
    }

    /** On a release note, only what was released. */
    private List<DocumentContents.Goods> goods() {
        if (part().isEmpty()) {
            return contents.goods();
        }
        Set<String> free = numbers(ItemView.State.RELEASED).map(String::valueOf).collect(Collectors.toSet());
        return contents.goods().stream().filter(each -> free.contains(each.number().replaceFirst("^0+(?=.)", "")))
                .toList();
    }

    /** Which goods items alone a release note is of; empty where it is of all. */
    private String part() {
        boolean whole = view.items().stream().allMatch(item -> item.state() == ItemView.State.RELEASED);
        return paper.kind() != PaperKind.RELEASE || whole ? "" : released("print.part");
    }

    /** Which goods items alone are released of what a paper shows whole; empty where all or none are. */
    private String some() {
        boolean any = numbers(ItemView.State.RELEASED).findAny().isPresent();
        boolean whole = view.items().stream().allMatch(item -> item.state() == ItemView.State.RELEASED);
        return any && !whole ? released("print.released") : "";
    }

    private String released(String key) {
        List<String> released = numbers(ItemView.State.RELEASED).map(String::valueOf).toList();
        return words.fill(released.size() == 1 ? key + ".one" : key, String.join(", ", released),
                view.items().size());
    }

    private Stream<Integer> numbers(ItemView.State state) {
        return view.items().stream().filter(item -> item.state() == state).map(ItemView::sequence);
    }

    /** When it was, where it is. */
    private String released() {
        return view.history().stream().filter(line -> RELEASES.contains(line.event())).map(HistoryLine::at)
                .reduce((first, last) -> last).map(words::moment).orElse("");
    }

    private void end(Sheet sheet) {
        if (contents.goods().size() == ContentsReader.MOST_GOODS) {
            sheet.paragraph(words.fill("print.moreGoods", Integer.toString(ContentsReader.MOST_GOODS)), Style.TEXT);
        }
        sheet.heading(words.get("print.hash"));
        sheet.paragraph(HexFormat.of().formatHex(paper.document().sha256()), Style.TEXT);
        sheet.paragraph(words.get("print.as"), Style.SOFT);
        if (sheet.hasSquares()) {
            sheet.paragraph(words.get("print.squares"), Style.SOFT);
        }
    }
}
