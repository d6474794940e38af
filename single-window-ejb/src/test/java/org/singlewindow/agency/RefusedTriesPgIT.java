package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.singlewindow.declaration.HistoryLine;
import org.singlewindow.declaration.SaidBeside;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.declaration.wire.Intake;
import org.singlewindow.declaration.wire.ValidationTier;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Door;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.testing.SettableClock;

/** Whatever is tried that does not fit how a declaration stands is in its history, in the reader's language. */
class RefusedTriesPgIT extends LifeDesk {

    private static final String FIRST = "Dried plums";
    private static final String SECOND = "Dried figs";

    /**
     * @param line  its kind behind {@code declaration.}, and what it says
     * @param doing lodges nothing; brings a lodged declaration to where the try comes wrong, and tries it
     */
    record Try(String name, AnswerKind answered, String line, BiFunction<RefusedTriesPgIT, Mrn, Answer> doing) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    void open() {
        open(new SettableClock("2026-03-01T08:00:00Z"));
    }

    static Stream<Try> tries() {
        return Stream.of(
                new Try("an amendment again that others have followed", AnswerKind.CONFLICT,
                        "not-amended|it had come before, and other versions had followed", (desk, mrn) -> {
                            desk.amend(mrn, FIRST);
                            desk.amend(mrn, SECOND);
                            return desk.amend(mrn, FIRST);
                        }),
                new Try("an amendment of a version that is not in force", AnswerKind.OVERTAKEN,
                        "not-amended|it was written for another version than the one in force", (desk, mrn) -> {
                            desk.amend(mrn, FIRST);
                            return desk.submit(desk.whole(mrn, SECOND), new SaidBeside(Optional.empty(),
                                    OptionalInt.of(1)));
                        }),
                new Try("a cancellation of a version that is not in force", AnswerKind.OVERTAKEN,
                        "not-cancelled|it was written for another version than the one in force", (desk, mrn) -> {
                            desk.amend(mrn, FIRST);
                            return desk.submit(cancellation(mrn),
                                    new SaidBeside(Optional.empty(), OptionalInt.of(1)));
                        }),
                new Try("an amendment for another trader", AnswerKind.FORBIDDEN,
                        "not-amended|who tried it had no say in that",
                        (desk, mrn) -> desk.submit(desk.whole(mrn, FIRST), SaidBeside.of(Optional.of("UZ-T0000002")))),
                new Try("a cancellation for another trader", AnswerKind.FORBIDDEN,
                        "not-cancelled|who tried it had no say in that",
                        (desk, mrn) -> desk.submit(cancellation(mrn), SaidBeside.of(Optional.of("UZ-T0000002")))),
                new Try("a cancellation under a name that is taken", AnswerKind.CONFLICT,
                        "not-cancelled|its reference or id was that of another message", (desk, mrn) -> {
                            desk.cancel(desk.accepted("TRY-NAMED"), "TRY-TAKEN");
                            return desk.cancel(mrn, "TRY-TAKEN");
                        }),
                new Try("the goods presented under a name that is taken", AnswerKind.CONFLICT,
                        "not-arrived|its reference or id was that of another message", (desk, mrn) -> {
                            desk.cancel(desk.accepted("TRY-NAMED-2"), "TRY-TAKEN-2");
                            desk.awaitGoods(mrn);
                            return desk.submit(document("13",
                                    "<FunctionalReferenceID>TRY-TAKEN-2</FunctionalReferenceID>",
                                    "<ID>" + mrn + "</ID><TypeCode>GPR</TypeCode>"), SaidBeside.NOTHING);
                        }),
                new Try("the goods presented of a version that is not in force", AnswerKind.OVERTAKEN,
                        "not-arrived|it was written for another version than the one in force", (desk, mrn) -> {
                            desk.amend(mrn, FIRST);
                            desk.awaitGoods(mrn);
                            return desk.submit(document("13", "", "<ID>" + mrn + "</ID><TypeCode>GPR</TypeCode>"),
                                    new SaidBeside(Optional.empty(), OptionalInt.of(1)));
                        }),
                new Try("a supplement of what lacks nothing", AnswerKind.CONFLICT,
                        "not-supplemented|it was PENDING by then",
                        (desk, mrn) -> desk.submit(new String(desk.whole(mrn, FIRST), StandardCharsets.UTF_8)
                                .replace("<FunctionCode>5<", "<FunctionCode>2<").getBytes(StandardCharsets.UTF_8),
                                SaidBeside.NOTHING)),
                new Try("an amendment after it ended", AnswerKind.CONFLICT, "not-amended|it was REJECTED by then",
                        (desk, mrn) -> {
                            desk.done(mrn, "KZ-PLANT", Decision.REFUSE);
                            return desk.amend(mrn, FIRST);
                        }),
                new Try("a cancellation after it ended", AnswerKind.CONFLICT, "not-cancelled|it was REJECTED by then",
                        (desk, mrn) -> {
                            desk.done(mrn, "KZ-PLANT", Decision.REFUSE);
                            return desk.submit(cancellation(mrn), SaidBeside.NOTHING);
                        }));
    }

    @ParameterizedTest
    @MethodSource("tries")
    void whatever_does_not_fit_stands_in_the_history(Try each) {
        Mrn mrn = accepted("TRY-" + Integer.toHexString(each.name().hashCode()));
        Answer answer = each.doing().apply(this, mrn);
        assertEquals(each.answered(), answer.kind(), () -> answer.violations().toString());
        List<HistoryLine> lines = tried(mrn);
        assertEquals(List.of("declaration." + each.line()),
                lines.stream().map(line -> line.event() + "|" + line.text()).toList());
        assertNotEquals(lines.get(0).text(), lines.get(0).in(Locale.forLanguageTag("ru")));
    }

    @Test
    void what_gets_the_first_answer_again_and_what_is_only_checked_is_no_try() {
        Mrn mrn = accepted("TRY-AGAIN");
        assertEquals(List.of(AnswerKind.AMENDED, AnswerKind.DUPLICATE),
                List.of(amend(mrn, FIRST).kind(), amend(mrn, FIRST).kind()));
        assertEquals(AnswerKind.FORBIDDEN,
                call(() -> get(Intake.class).validate(cancellation(mrn), SaidBeside.of(Optional.of("UZ-T0000002")),
                        ValidationTier.ALL, TRADER)).kind());
        assertEquals(List.of(), tried(mrn));
    }

    /** As if it had been lodged ahead. */
    private void awaitGoods(Mrn mrn) {
        run("update declaration set arrival_due = lodged_at + interval '30 days', limit_at = lodged_at + interval '30 days'"
                + " where mrn = '" + mrn + "'");
    }

    @Test
    void who_presents_goods_that_nobody_waits_for_asks_and_that_is_no_try() {
        Mrn mrn = accepted("TRY-ASKS");
        byte[] asks = document("13", "", "<ID>" + mrn + "</ID><TypeCode>GPR</TypeCode>");
        assertEquals(AnswerKind.FORBIDDEN, submit(asks, SaidBeside.of(Optional.of("UZ-T0000002"))).kind());
        assertEquals(AnswerKind.STATUS, submit(asks, new SaidBeside(Optional.empty(), OptionalInt.of(7))).kind());
        assertEquals(List.of(), tried(mrn));
    }

    private List<HistoryLine> tried(Mrn mrn) {
        return view(mrn).history().stream().filter(line -> line.event().startsWith("declaration.not-")).toList();
    }

    private byte[] whole(Mrn mrn, String goods) {
        return Documents.text(view(mrn).lrn().orElseThrow().value()).replace("Dried apricots", goods)
                .replace("<FunctionCode>9<", "<FunctionCode>5<")
                .replaceFirst("(</FunctionalReferenceID>)", "$1<ID>" + mrn + "</ID>").getBytes(StandardCharsets.UTF_8);
    }

    private Answer amend(Mrn mrn, String goods) {
        return submit(whole(mrn, goods), SaidBeside.NOTHING);
    }

    private Answer cancel(Mrn mrn, String reference) {
        return submit(document("1", "<FunctionalReferenceID>" + reference + "</FunctionalReferenceID>",
                "<ID>" + mrn + "</ID>"), SaidBeside.NOTHING);
    }

    private Answer submit(byte[] document, SaidBeside beside) {
        return call(() -> get(Intake.class).submit(document, beside, new Arrival(Door.REST, ""), TRADER));
    }
}
