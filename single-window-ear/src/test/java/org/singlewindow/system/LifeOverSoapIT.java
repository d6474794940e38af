package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.singlewindow.system.ExchangeClient.refusal;

import jakarta.xml.ws.soap.MTOMFeature;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.wco.exchange.AnswerQuestion;
import org.singlewindow.wco.exchange.Attach;
import org.singlewindow.wco.exchange.ConfirmArrival;
import org.singlewindow.wco.exchange.Decide;
import org.singlewindow.wco.exchange.Difference;
import org.singlewindow.wco.exchange.Exchange;
import org.singlewindow.wco.exchange.ExchangeFault;
import org.singlewindow.wco.exchange.GetDeclaration;
import org.singlewindow.wco.exchange.GetDeclarationResponse;
import org.singlewindow.wco.exchange.GetDeclarations;
import org.singlewindow.wco.exchange.GetDifferences;
import org.singlewindow.wco.exchange.GetDocument;
import org.singlewindow.wco.exchange.GetEvidence;
import org.singlewindow.wco.exchange.GetFollowOn;
import org.singlewindow.wco.exchange.GetFollowOnResponse;
import org.singlewindow.wco.exchange.GetHolds;
import org.singlewindow.wco.exchange.GetPrint;
import org.singlewindow.wco.exchange.GetTask;
import org.singlewindow.wco.exchange.GetTasks;
import org.singlewindow.wco.exchange.GetVersions;
import org.singlewindow.wco.exchange.LiftHold;
import org.singlewindow.wco.exchange.Question;
import org.singlewindow.wco.exchange.Resume;
import org.singlewindow.wco.exchange.SetHold;
import org.singlewindow.wco.exchange.Submit;
import org.singlewindow.wco.exchange.SubmitResponse;
import org.singlewindow.wco.exchange.Version;

/** A declaration's whole life by SOAP alone, in both versions of it, and what those get whom it does not concern. */
class LifeOverSoapIT {

    private static final String SOAP_11 = "ExchangePort";

    private static final String SOAP_12 = "ExchangePort12";

    private static final String NOWHERE = "26UZ00000000000ZJ8";

    private final String id = UUID.randomUUID().toString();

    private final Specimen grapes = Specimen.fresh().with("<FunctionCode>9", "<FunctionCode>14");

    @ParameterizedTest
    @ValueSource(strings = {SOAP_11, SOAP_12})
    void from_a_question_to_the_evidence(String port) throws Exception {
        Exchange trader = ExchangeClient.of("trader.uz", port);
        Exchange customs = ExchangeClient.of("gateway.customs.uz", port);
        SubmitResponse lodged = trader.submit(submit(grapes.bytes(), null));
        assertEquals("ACCEPTED", lodged.getOutcome(), () -> text(lodged.getContent()));
        assertNull(lodged.getVersion(), "nobody asked for it");
        String mrn = lodged.getMrn();

        answerAQuestion(mrn, trader, ExchangeClient.of("gateway.plant.uz", port));
        letGoOn(mrn, customs);
        assertEquals("PENDING", customs.confirmArrival(arrival(mrn)).getStatus());
        refusal("200", () -> customs.confirmArrival(arrival(mrn)));
        amend(mrn, trader);
        compare(mrn, trader);
        onPaper(mrn, trader);
        goOn(mrn, trader);
        keep(mrn, port);
    }

    private void answerAQuestion(String mrn, Exchange trader, Exchange plant) throws Exception {
        long task = task(mrn, plant);
        Decide question = new Decide();
        question.setTaskId(task);
        question.setDecision("QUERY");
        question.setText("Which certificate?");
        plant.decide(question);
        assertEquals(List.of(task), one(mrn, trader).getQuestion().stream().map(Question::getTaskId).toList());
        assertEquals(List.of(), one(mrn, plant).getQuestion());
        GetTask read = new GetTask();
        read.setTaskId(task);
        assertEquals("Which certificate?", trader.getTask(read).getQuestion());
        Attach file = new Attach();
        file.setMrn(mrn);
        file.setName("certificate.xml");
        file.setContentType("application/xml");
        file.setContent("<certificate/>".getBytes(StandardCharsets.UTF_8));
        AnswerQuestion answer = answer(mrn, task);
        answer.getAttachment().add("0".repeat(64));
        assertEquals("attachment", refusal("102", () -> trader.answerQuestion(answer)).getPointer());
        answer.getAttachment().set(0, trader.attach(file).getSha256());
        AnswerQuestion elsewhere = answer(NOWHERE, task);
        assertEquals(refusal("308", () -> trader.answerQuestion(elsewhere)).getText(),
                refusal("308", () -> ExchangeClient.of("trader.pk", SOAP_12).answerQuestion(answer)).getText());
        assertEquals("IN_REVIEW", trader.answerQuestion(answer).getState());
        assertEquals("IN_REVIEW", trader.answerQuestion(answer).getState(), "the same again");
        answer.setText("Another one.");
        assertEquals("messageId", refusal("226", () -> trader.answerQuestion(answer)).getPointer());
        assertEquals("See the certificate.", plant.getTask(read).getAnswer());
    }

    private AnswerQuestion answer(String mrn, long task) {
        AnswerQuestion answer = new AnswerQuestion();
        answer.setMrn(mrn);
        answer.setTaskId(task);
        answer.setText("See the certificate.");
        answer.setMessageId(id);
        return answer;
    }

    private static long task(String mrn, Exchange agency) throws Exception {
        GetTasks call = new GetTasks();
        call.setMrn(mrn);
        return agency.getTasks(call).getTask().get(0).getTaskId();
    }

    private void letGoOn(String mrn, Exchange customs) throws Exception {
        Resume call = new Resume();
        call.setMrn(mrn);
        call.setReason("The lorry is on its way");
        call.setMessageId(id);
        refusal("200", () -> customs.resume(call));
        try (Underneath database = Underneath.open()) {
            database.run("update declaration set status = 'HELD', limit_at = now() + interval '30 days' where mrn = '"
                    + mrn + "'");
        }
        assertEquals("PENDING", customs.resume(call).getStatus());
        assertEquals("PENDING", customs.resume(call).getStatus(), "the same again");
        HttpResponse<String> overRest = Knock.at("/api/declarations/" + mrn + "/resumption").as("gateway.customs.uz")
                .with("Content-Type", "application/json").with("Idempotency-Key", id)
                .post("{\"reason\": \"The lorry is on its way\"}");
        assertEquals(200, overRest.statusCode(), overRest::body);
        call.setMessageId(null);
        refusal("200", () -> customs.resume(call));
    }

    private static ConfirmArrival arrival(String mrn) {
        ConfirmArrival call = new ConfirmArrival();
        call.setMrn(mrn);
        return call;
    }

    private void amend(String mrn, Exchange trader) throws Exception {
        SubmitResponse amended = trader.submit(submit(amendment(mrn, "Kishmish"), 1));
        assertEquals("ACCEPTED", amended.getOutcome(), () -> text(amended.getContent()));
        assertEquals(2, amended.getVersion());
        ExchangeFault late = refusal("200", () -> trader.submit(submit(amendment(mrn, "Taifi"), 1)));
        assertEquals("expectedVersion", late.getPointer());
        assertTrue(late.getText().contains("version 2 is in force"), late.getText());
        SubmitResponse again = trader.submit(submit(amendment(mrn, "Kishmish"), 1));
        assertEquals(List.of("DUPLICATE", "2"), List.of(again.getOutcome(), String.valueOf(again.getVersion())));
        assertEquals(2, one(mrn, trader).getVersion());
    }

    private byte[] amendment(String mrn, String sort) {
        return grapes.with("<FunctionCode>14", "<FunctionCode>5")
                .with("</FunctionalReferenceID>", "-" + sort + "</FunctionalReferenceID><ID>" + mrn + "</ID>")
                .with("variety Husayni", "variety " + sort).bytes();
    }

    private static Submit submit(byte[] document, Integer expected) {
        Submit call = new Submit();
        call.setContent(document);
        call.setExpectedVersion(expected);
        return call;
    }

    private static GetDeclarationResponse one(String mrn, Exchange who) throws Exception {
        GetDeclaration call = new GetDeclaration();
        call.setMrn(mrn);
        return who.getDeclaration(call);
    }

    private void compare(String mrn, Exchange trader) throws Exception {
        GetVersions versions = new GetVersions();
        versions.setMrn(mrn);
        assertEquals(List.of(1, 2),
                trader.getVersions(versions).getVersion().stream().map(Version::getNumber).toList());
        GetDocument first = new GetDocument();
        first.setMrn(mrn);
        first.setVersion(1);
        assertArrayEquals(grapes.bytes(), trader.getDocument(first).getContent());
        first.setVersion(3);
        assertEquals("version", refusal("308", () -> trader.getDocument(first)).getPointer());
        first.setVersion(0);
        assertEquals("version", refusal("102", () -> trader.getDocument(first)).getPointer());
        GetDifferences differences = new GetDifferences();
        differences.setMrn(mrn);
        List<Difference> found = trader.getDifferences(differences).getDifference();
        assertTrue(found.stream().anyMatch(each -> each.getKind().equals("CHANGED") && each.getInVersion() == 2
                && each.getPointer().endsWith("137") && each.getAfter().contains("Kishmish")), found::toString);
        differences.setFromVersion(7);
        assertEquals("fromVersion", refusal("308", () -> trader.getDifferences(differences)).getPointer());
        GetDeclarations search = new GetDeclarations();
        search.setText(mrn);
        assertEquals(mrn, trader.getDeclarations(search).getDeclaration().get(0).getMrn());
    }

    private static void onPaper(String mrn, Exchange trader) throws Exception {
        GetPrint print = new GetPrint();
        print.setMrn(mrn);
        print.setLanguage("ru");
        assertTrue(text(trader.getPrint(print).getContent()).startsWith("%PDF-"));
        print.setKind("RELEASE");
        refusal("200", () -> trader.getPrint(print));
        print.setLanguage("xx");
        assertEquals("language", refusal("102", () -> trader.getPrint(print)).getPointer());
        print.setKind("RECEIPT");
        assertEquals("kind", refusal("102", () -> trader.getPrint(print)).getPointer());
    }

    private static void goOn(String mrn, Exchange trader) throws Exception {
        GetFollowOn call = new GetFollowOn();
        call.setMrn(mrn);
        call.setCountry("KZ");
        GetFollowOnResponse started = trader.getFollowOn(call);
        assertTrue(text(started.getContent()).contains(mrn));
        assertFalse(started.getMissing().isEmpty());
        assertTrue(started.getFollowedBy().isEmpty());
        call.setCountry("QQ");
        assertEquals("country", refusal("305", () -> trader.getFollowOn(call)).getPointer());
    }

    private void keep(String mrn, String port) throws Exception {
        Exchange officer = ExchangeClient.of("customs.kz", port, new MTOMFeature(true, 0));
        GetEvidence call = new GetEvidence();
        call.setMrn(mrn);
        assertTrue(text(officer.getEvidence(call).getContent()).startsWith("PK"));
        refusal("331", () -> ExchangeClient.of("plant.kz", port).getEvidence(call));
        SetHold hold = new SetHold();
        hold.setMrn(mrn);
        hold.setReason("Proceedings 114");
        hold.setMessageId(id);
        long number = officer.setHold(hold).getHold().getHoldId();
        assertEquals(number, officer.setHold(hold).getHold().getHoldId(), "the same again");
        LiftHold lift = new LiftHold();
        lift.setMrn(mrn);
        lift.setHoldId(number);
        lift.setReason("They have ended");
        assertEquals("customs.kz", officer.liftHold(lift).getHold().getLiftedBy());
        refusal("200", () -> officer.liftHold(lift));
        GetHolds all = new GetHolds();
        all.setMrn(mrn);
        assertEquals(1, officer.getHolds(all).getHold().size());
    }

    /** Whoever tries numbers learns nothing from the answers. */
    @Test
    void a_stranger_gets_what_there_is_of_a_number_that_nobody_has() {
        String mrn = Lodged.now().mrn();
        for (String call : List.of("GetDeclaration", "GetDocument", "GetVersions", "GetDifferences", "GetAnswers",
                "GetPlan", "GetFollowOn", "GetPrint", "ConfirmArrival", "GetEvidence")) {
            assertEquals(asked("trader.pk", call, NOWHERE), asked("trader.pk", call, mrn), call);
            assertEquals("307", Envelope.textOf("code", asked("trader.pk", call, mrn)), call);
        }
        for (String call : List.of("Resume", "SetHold", "ConfirmArrival", "GetHolds")) {
            assertEquals(asked("customs.mn", call, NOWHERE), asked("customs.mn", call, mrn), call);
        }
    }

    private static String asked(String who, String call, String mrn) {
        boolean reasoned = List.of("Resume", "SetHold").contains(call);
        return Knock.at("/soap/exchange").as(who).with("Content-Type", "text/xml")
                .post(Envelope.of("<" + call + " xmlns=\"urn:singlewindow:exchange:1\"><mrn>" + mrn + "</mrn>"
                        + (reasoned ? "<reason>why</reason>" : "") + "</" + call + ">"))
                .body();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
