package org.singlewindow.web.guarantee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.singlewindow.guarantee.CodeView;
import org.singlewindow.kernel.Money;
import org.singlewindow.web.LocalMoments;
import org.singlewindow.web.MoneyWords;
import org.singlewindow.web.Words;

/** The lines in which access codes are typed: those of what is set, and some to add. */
final class CodeRows {

    private static final int FREE_LINES = 4;
    private static final int MOST = 200;

    private CodeRows() {
    }

    static List<CodeRow> of(List<CodeView> set) {
        return Stream
                .concat(set.stream().map(CodeRow::of), IntStream.rangeClosed(1, FREE_LINES).mapToObj(CodeRow::free))
                .toList();
    }

    /** @param keys of the lines that the page showed, with blanks between them */
    static List<CodeRow> sent(String keys, UnaryOperator<String> said) {
        return Stream.of(keys.split(" ")).filter(key -> !key.isEmpty()).distinct().limit(MOST)
                .map(key -> CodeRow.sent(key, said)).toList();
    }

    /** What was typed, and beside it what is set by now: what others have put in, changed and taken out meanwhile. */
    static List<CodeRow> beside(List<CodeRow> typed, List<CodeView> now, Telling telling) {
        Map<String, CodeView> set = now.stream().collect(Collectors.toMap(CodeRow::keyOf, Function.identity()));
        List<CodeRow> all = new ArrayList<>();
        for (CodeRow each : typed) {
            if (!each.isFree() && !set.containsKey(each.getKey())) {
                each.takeBack();
                each.remark(telling.what().apply("access.now.gone"));
            } else if (!each.isFree() && isOther(each, CodeRow.of(set.get(each.getKey())))) {
                each.remark(telling.now().apply(set.get(each.getKey())));
            }
            all.add(each);
        }
        List<String> known = typed.stream().map(CodeRow::getKey).toList();
        List<CodeRow> others = now.stream().filter(each -> !known.contains(CodeRow.keyOf(each))).map(each -> {
            CodeRow row = CodeRow.of(each);
            row.remark(telling.what().apply("access.now.new"));
            return row;
        }).toList();
        all.addAll((int) all.stream().filter(each -> !each.isFree()).count(), others);
        return all;
    }

    /** In the reader's words: by the key of a text, or of what is set by now. */
    record Telling(UnaryOperator<String> what, Function<CodeView, String> now) {

        static Telling words() {
            return new Telling(Words::get, set -> Words.fill("access.now", said(set)));
        }
    }

    private static boolean isOther(CodeRow typed, CodeRow set) {
        return !typed.getLimit().equals(set.getLimit()) || !typed.getUntil().equals(set.getUntil());
    }

    private static String said(CodeView set) {
        return set.limit().map(CodeRows::said).orElse(Words.get("access.unlimited"))
                + set.last().map(CodeRows::said).orElse("");
    }

    private static String said(Money limit) {
        return Words.fill("access.limited", MoneyWords.text(limit));
    }

    private static String said(LocalDate last) {
        return ", " + Words.fill("access.until", LocalMoments.days(last, last));
    }
}
