package org.singlewindow.web.print;

import java.util.ArrayList;
import java.util.List;
import org.singlewindow.declaration.wire.DocumentContents.Goods;
import org.singlewindow.declaration.wire.DocumentContents.Measure;
import org.singlewindow.web.print.Lettering.Style;

/** The goods, item by item. */
final class GoodsSection {

    private final Sheet sheet;
    private final PaperWords words;

    GoodsSection(Sheet sheet, PaperWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    void write(List<Goods> goods) {
        sheet.heading(words.get("contents.goods"));
        Rows rows = sheet.rows(2, 9, 5, 4.6f, 4.4f, 5, 5.5f);
        rows.heads(words.get("print.no"), words.get("draft.field.item.description"),
                words.get("contents.commodity"), words.get("contents.origin"), words.get("contents.mass"),
                words.get("contents.packages"), words.get("contents.value"));
        goods.forEach(each -> rows.row(List.of(Line.of(each.number())), description(each), commodity(each),
                List.of(Line.of(String.join(", ", each.origins()))), masses(each), packages(each), values(each)));
        rows.end();
    }

    private List<Line> description(Goods goods) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(goods.description()));
        if (!goods.dangerousGoods().isEmpty()) {
            String number = (goods.dangerousGoods().startsWith("UN") ? "" : "UN ") + goods.dangerousGoods();
            lines.add(Line.of(number, Style.STRONG)
                    .andSoft(words.meaning("dangerous-goods", goods.dangerousGoods())));
        }
        goods.more().forEach(fact -> lines.add(Line.soft(words.of("fact", fact.name()) + ": " + fact.value())
                .andSoft(words.meaning(fact.list(), fact.value()))));
        return lines;
    }

    private List<Line> commodity(Goods goods) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(goods.commodity()));
        lines.add(Line.soft(words.meaning("hs-chapters", goods.commodity())));
        goods.others().forEach(other -> lines.add(Line.soft(other)));
        return lines;
    }

    private List<Line> masses(Goods goods) {
        return List.of(Line.of(goods.gross().map(Measure::value).orElse("")),
                Line.soft(goods.net().map(Measure::value).orElse("")),
                Line.soft(goods.quantity().map(Measure::toString).orElse("")).andSoft(
                        goods.quantity().map(each -> words.meaning("units", each.unit())).orElse("")));
    }

    private List<Line> packages(Goods goods) {
        List<Line> lines = new ArrayList<>();
        goods.packages().forEach(pack -> {
            lines.add(Line.of((pack.quantity() + " " + pack.type()).strip())
                    .andSoft(words.meaning("packages", pack.type())));
            lines.add(Line.soft(pack.marks()));
        });
        return lines;
    }

    private List<Line> values(Goods goods) {
        List<Line> lines = new ArrayList<>();
        goods.values().forEach(value -> {
            lines.add(Line.of(value.amount().toString()));
            lines.add(Line.soft(words.of("fact", value.name())));
        });
        return lines;
    }
}
