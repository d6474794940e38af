package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.DocumentView;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.declaration.wire.Desk;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.testing.SmallRegion;

/** What happens to declarations after they are lodged: what agencies decide, and what their declarants ask. */
abstract class LifeDesk extends Desk {

    static final SignedInAs TRADER = SmallRegion.trader();

    Mrn accepted(String reference) {
        return accepted(lodge(reference));
    }

    static Mrn accepted(Answer answer) {
        assertEquals(AnswerKind.ACCEPTED, answer.kind(), () -> answer.violations().toString());
        return answer.mrn().orElseThrow();
    }

    /** @param inside what it says beside its number */
    static byte[] document(String function, String number, String inside) {
        return """
                <Declaration xmlns="urn:wco:datamodel:WCO:DEC-DMS:2"><FunctionCode>%s</FunctionCode>%s%s</Declaration>"""
                .formatted(function, number, inside).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] cancellation(Mrn mrn) {
        return document("1", "<ID>" + mrn + "</ID>",
                "<AdditionalInformation><StatementDescription>sold elsewhere</StatementDescription></AdditionalInformation>");
    }

    static RuleCode refusal(Answer answer, AnswerKind kind) {
        assertEquals(kind, answer.kind(), () -> answer.violations().toString());
        return answer.violations().get(0).code();
    }

    long task(Mrn mrn, String agency) {
        return (long) ask("select max(id) from task where mrn = '" + mrn + "' and agency = "
                + SmallRegion.participant(agency).id());
    }

    TaskOutcome decide(Mrn mrn, String agency, Decision decision) {
        boolean refuses = decision == Decision.REFUSE;
        Optional<String> words = refuses || decision == Decision.QUERY || decision == Decision.INSPECTED
                ? Optional.of("why?") : Optional.empty();
        long task = task(mrn, agency);
        return call(() -> get(Deciding.class).decide(new DecideTask(task, decision,
                refuses ? Optional.of("PEST") : Optional.empty(), words, List.of()), SmallRegion.officer(agency)));
    }

    TaskOutcome decide(Mrn mrn, String agency, Decision decision, Integer... items) {
        boolean refuses = decision == Decision.REFUSE;
        long task = task(mrn, agency);
        return call(() -> get(Deciding.class).decide(new DecideTask(task, decision,
                refuses ? Optional.of("PEST") : Optional.empty(), refuses ? Optional.of("beetles") : Optional.empty(),
                decision == Decision.APPROVE_WITH_CONDITIONS ? List.of("keep it dry") : List.of(), List.of(items)),
                SmallRegion.officer(agency)));
    }

    void done(Mrn mrn, String agency, Decision decision, Integer... items) {
        assertInstanceOf(TaskOutcome.Done.class, decide(mrn, agency, decision, items));
    }

    void done(Mrn mrn, String agency, Decision decision) {
        assertInstanceOf(TaskOutcome.Done.class, decide(mrn, agency, decision));
    }

    DeclarationView view(Mrn mrn) {
        return call(() -> get(Declarations.class).find(mrn, TRADER)).orElseThrow();
    }

    String state(Mrn mrn, String code) {
        return state(view(mrn), code);
    }

    static String state(DeclarationView view, String code) {
        return view.recipients().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow()
                .state();
    }

    List<DocumentView> answers(Mrn mrn) {
        return call(() -> get(Declarations.class).answers(mrn, TRADER));
    }

    static String text(DocumentView document) {
        return new String(document.content(), StandardCharsets.UTF_8);
    }

    /** Kinds of its audit lines, oldest first. */
    List<String> history(Mrn mrn) {
        return view(mrn).history().stream().map(each -> each.event()).toList();
    }

    long lines(Mrn mrn, String kind) {
        return count("event where subject_ref = '" + mrn + "' and kind = '" + kind + "'");
    }

    static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<T>> both = Stream.of(one, other).map(each -> threads.submit(() -> {
                start.await();
                return each.call();
            })).toList();
            return List.of(both.get(0).get(), both.get(1).get());
        } finally {
            threads.shutdown();
        }
    }
}
