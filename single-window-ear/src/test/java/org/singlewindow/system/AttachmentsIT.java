package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.WebServiceFeature;
import jakarta.xml.ws.soap.MTOMFeature;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.kernel.Sha256;
import org.singlewindow.wco.exchange.Attach;
import org.singlewindow.wco.exchange.AttachResponse;
import org.singlewindow.wco.exchange.Exchange;
import org.singlewindow.wco.exchange.ExchangeRefused;
import org.singlewindow.wco.exchange.GetAttachment;
import org.singlewindow.wco.exchange.GetAttachmentResponse;
import org.singlewindow.wco.exchange.GetAttachments;

/** The files of a declaration over REST and SOAP. */
class AttachmentsIT {

    private static final String NAMESPACE = "urn:singlewindow:exchange:1";

    private static byte[] pdf(String words) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% " + words + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Knock at(Lodged grapes, String who, String query) {
        return Knock.at(grapes.path() + "/attachments" + query).as(who);
    }

    private static HttpResponse<String> attach(Lodged grapes, String who, byte[] file) {
        return at(grapes, who, "").with("Content-Type", "application/pdf")
                .with("Content-Disposition", "attachment; filename*=UTF-8''%D0%A1%D1%87%D1%91%D1%82%20%E5%8F%91.pdf")
                .post(file);
    }

    private static List<JsonObject> list(Lodged grapes, String who) {
        return Lodged.array(at(grapes, who, "").get().body()).getValuesAs(JsonObject.class);
    }

    private static void refused(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer::body);
        assertEquals(code, Aftermath.json(answer.body()).getString("code"), answer::body);
    }

    @Test
    void a_file_is_brought_once_and_seen_by_those_whom_it_concerns() {
        Lodged grapes = Lodged.now();
        byte[] file = pdf("of " + grapes.mrn());
        String hash = HexFormat.of().formatHex(Sha256.of(file));
        HttpResponse<String> first = attach(grapes, "trader.uz", file);
        assertEquals(201, first.statusCode(), first::body);
        String place = first.headers().firstValue("Location").orElseThrow();
        assertEquals(grapes.path() + "/attachments/" + hash, place);
        HttpResponse<String> again = attach(grapes, "gateway.plant.kz", file);
        assertEquals(200, again.statusCode(), again::body);
        assertEquals(first.body(), again.body());
        assertEquals("Счёт 发.pdf", list(grapes, "plant.kz").get(0).getString("name"));

        HttpResponse<String> got = Knock.at(place).as("customs.kz").get();
        assertEquals(new String(file, StandardCharsets.UTF_8), got.body());
        assertEquals("application/pdf", got.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "attachment; filename=\"_ _.pdf\"; filename*=UTF-8''%d0%a1%d1%87%d1%91%d1%82%20%e5%8f%91.pdf",
                got.headers().firstValue("Content-Disposition").orElse(""));
        assertEquals(List.of("sandbox; default-src 'none'; frame-ancestors 'none'"),
                got.headers().allValues("Content-Security-Policy"));
        assertEquals("nosniff", got.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals('"' + hash + '"', got.headers().firstValue("ETag").orElse(""));
        assertEquals(304,
                Knock.at(place).as("customs.kz").with("If-None-Match", '"' + hash + '"').get().statusCode());

        for (String stranger : List.of("trader2.uz", "broker.uz", "customs.mn", "gateway.kz", "admin", "carrier.uz")) {
            assertEquals(404, Knock.at(place).as(stranger).get().statusCode(), stranger);
            assertEquals(404, at(grapes, stranger, "").get().statusCode(), stranger);
        }
        refused(404, "307", attach(grapes, "trader2.uz", file));
        refused(403, "331", attach(grapes, "supervisor.kz", file));
        refused(404, "308", Knock.at(grapes.path() + "/attachments/" + "0".repeat(64)).as("trader.uz").get());
        refused(404, "308", Knock.at(grapes.path() + "/attachments/nothing").as("trader.uz").get());
        assertEquals(1, grapes.seenBy("trader.uz").getJsonArray("history").getValuesAs(JsonObject.class).stream()
                .filter(line -> line.getString("event").equals("attachment.added")).count());
    }

    @Test
    void what_is_refused_leaves_nothing() {
        Lodged grapes = Lodged.now();
        refused(422, "101", attach(grapes, "trader.uz", new byte[0]));
        refused(415, "300", at(grapes, "trader.uz", "").with("Content-Type", "application/zip").post("PK"));
        refused(415, "300",
                at(grapes, "trader.uz", "").with("Content-Type", "application/pdf").post("<html>run me</html>"));
        refused(415, "300", at(grapes, "trader.uz", "").with("Content-Type", "application/xml")
                .post("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"));
        refused(422, "100", at(grapes, "trader.uz", "").with("Content-Type", "application/xml")
                .post("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"));
        refused(422, "150", at(grapes, "trader.uz", "").with("Content-Type", "image/png").post(pdf("a picture?")));
        refused(422, "150", at(grapes, "trader.uz", "").with("Content-Type", "application/pdf")
                .with("Content-Disposition", "attachment; filename=\"run.exe\"").post(pdf("a program?")));
        refused(422, "150", at(grapes, "trader.uz", "").with("Content-Type", "application/pdf")
                .with("Digest", "sha-256=" + Base64.getEncoder().encodeToString(new byte[32])).post(pdf("changed")));
        refused(422, "102", at(grapes, "trader.uz", "?task=1").with("Content-Type", "application/pdf")
                .post(pdf("whose task?")));
        refused(413, "110", attach(grapes, "trader.uz", new byte[(20 << 20) + 1]));
        refused(413, "110", at(grapes, "trader.uz", "").with("Content-Type", "application/pdf")
                .postInPieces(new byte[(20 << 20) + 1]));
        assertEquals(List.of(), list(grapes, "trader.uz"));
    }

    @Test
    void a_body_that_breaks_off_leaves_nothing() {
        Lodged grapes = Lodged.now();
        String head = "POST " + grapes.path() + "/attachments HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: "
                + Knock.basic("trader.uz", "single-window")
                + "\r\nContent-Type: application/pdf\r\nContent-Length: 100000\r\nConnection: close\r\n\r\n";
        Knock.raw((head + new String(pdf("half of it"), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), list(grapes, "trader.uz"));
    }

    @Test
    void a_file_as_large_as_it_may_be_comes_out_as_it_went_in() {
        Lodged grapes = Lodged.now();
        byte[] file = new byte[20 << 20];
        new Random(11).nextBytes(file);
        byte[] ends = pdf("large");
        System.arraycopy(ends, 0, file, 0, 12);
        System.arraycopy(ends, ends.length - 6, file, file.length - 6, 6);
        String hash = HexFormat.of().formatHex(Sha256.of(file));
        HttpResponse<String> answer = attach(grapes, "trader.uz", file);
        assertEquals(201, answer.statusCode(), answer::body);
        assertEquals(hash, Aftermath.json(answer.body()).getString("sha256"));
        assertEquals(String.valueOf(file.length),
                at(grapes, "plant.kz", "/" + hash).get().headers().firstValue("Content-Length").orElse(""));
    }

    @Test
    void several_who_bring_the_same_at_once_bring_one() {
        Lodged grapes = Lodged.now();
        byte[] file = pdf("at once for " + grapes.mrn());
        List<Integer> answers = IntStream.range(0, 6).parallel()
                .mapToObj(i -> attach(grapes, "trader.uz", file).statusCode()).sorted().toList();
        assertEquals(List.of(200, 200, 200, 200, 200, 201), answers);
        assertEquals(1, list(grapes, "trader.uz").size());
    }

    private static List<String> asked(Lodged grapes, String reader) {
        return Aftermath.json(Knock.at(grapes.path()).as(reader).get().body()).getJsonArray("questions").stream()
                .map(each -> each.asJsonObject().get("task").toString()).toList();
    }

    @Test
    void a_trader_reads_under_which_task_it_is_to_answer_and_what_nobody_asks_any_more_is_not_there() {
        Lodged grapes = Lodged.now();
        String task = grapes.taskOf("plant.kz").get("id").toString();
        assertEquals(List.of(), asked(grapes, "trader.uz"));
        Knock.at("/api/tasks/" + task + "/decision").as("plant.kz").with("Content-Type", "application/json")
                .post("{\"decision\":\"QUERY\",\"text\":\"The certificate?\"}");
        assertEquals(List.of(task), asked(grapes, "trader.uz"));
        assertEquals(List.of(), asked(grapes, "plant.kz"));
        String hash = Aftermath.json(attach(grapes, "trader.uz", pdf("told of " + task)).body()).getString("sha256");
        answer(grapes, task, hash);
        assertEquals(List.of(), asked(grapes, "trader.uz"));
    }

    @Test
    void an_answer_names_the_files_that_belong_to_it() {
        Lodged grapes = Lodged.now();
        String task = grapes.taskOf("plant.kz").get("id").toString();
        Knock.at("/api/tasks/" + task + "/decision").as("plant.kz").with("Content-Type", "application/json")
                .post("{\"decision\":\"QUERY\",\"text\":\"The certificate?\"}");
        String hash = Aftermath.json(attach(grapes, "trader.uz", pdf("for " + task)).body()).getString("sha256");
        HttpResponse<String> unknown = answer(grapes, task, "0".repeat(64));
        refused(422, "102", unknown);
        assertEquals("/attachments", Aftermath.json(unknown.body()).getString("pointer"));
        refused(404, "308", answer(Lodged.now(), task, hash));
        HttpResponse<String> done = answer(grapes, task, hash);
        assertEquals(200, done.statusCode(), done::body);
        assertEquals("IN_REVIEW", Aftermath.json(done.body()).getString("state"));
        assertEquals("[" + task + "]", list(grapes, "plant.kz").get(0).get("tasks").toString());
    }

    private static HttpResponse<String> answer(Lodged grapes, String task, String hash) {
        return Knock.at(grapes.path() + "/answers").as("trader.uz").with("Content-Type", "application/json")
                .post("{\"task\":" + task + ",\"text\":\"Here it is\",\"attachments\":[\"" + hash + "\"]}");
    }

    @ParameterizedTest
    @CsvSource({"ExchangePort,true", "ExchangePort12,true", "ExchangePort,false"})
    void files_travel_over_soap_beside_the_envelope_or_within(String port, boolean beside) throws Exception {
        Lodged grapes = Lodged.now();
        byte[] file = pdf("over " + port + beside);
        Exchange trader = client("trader.uz", port, beside);
        AttachResponse added = trader.attach(call(grapes, file));
        assertEquals("ACCEPTED", added.getOutcome());
        assertEquals("DUPLICATE", trader.attach(call(grapes, file)).getOutcome());
        GetAttachments all = new GetAttachments();
        all.setMrn(grapes.mrn());
        Exchange agency = client("gateway.plant.kz", port, beside);
        assertEquals(List.of(added.getSha256()),
                agency.getAttachments(all).getAttachment().stream().map(each -> each.getSha256()).toList());
        GetAttachment one = new GetAttachment();
        one.setMrn(grapes.mrn());
        one.setSha256(added.getSha256());
        GetAttachmentResponse got = agency.getAttachment(one);
        assertArrayEquals(file, got.getContent());
        assertEquals("счёт.pdf", got.getName());
        assertEquals("application/pdf", got.getContentType());
        assertEquals("307", code(() -> client("gateway.kz", port, beside).getAttachments(all)));
        assertEquals("300", code(() -> {
            Attach program = call(grapes, "MZ".getBytes(StandardCharsets.UTF_8));
            program.setContentType("application/octet-stream");
            trader.attach(program);
        }));
    }

    private static Attach call(Lodged grapes, byte[] file) {
        Attach call = new Attach();
        call.setMrn(grapes.mrn());
        call.setName("счёт.pdf");
        call.setContentType("application/pdf");
        call.setContent(file);
        return call;
    }

    private static String code(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(ExchangeRefused.class, call).getFaultInfo().getCode();
    }

    private static Exchange client(String signIn, String port, boolean beside) throws Exception {
        URL wsdl = SystemUnderTest.shared().base().resolve("soap/exchange?wsdl").toURL();
        WebServiceFeature[] features = {new MTOMFeature(beside, 0)};
        Exchange client = Service.create(wsdl, new QName(NAMESPACE, "ExchangeService"))
                .getPort(new QName(NAMESPACE, port), Exchange.class, features);
        ((BindingProvider) client).getRequestContext().putAll(
                Map.of(BindingProvider.USERNAME_PROPERTY, signIn, BindingProvider.PASSWORD_PROPERTY, "single-window"));
        return client;
    }

    @Test
    void in_the_portal_too_a_file_is_nobody_s_page() {
        Lodged grapes = Lodged.now();
        String hash = Aftermath.json(attach(grapes, "trader.uz", pdf("shown")).body()).getString("sha256");
        String there = "declaration/attachment?mrn=" + grapes.mrn() + "&sha256=" + hash;
        HttpResponse<String> shown = Portal.as("plant.kz").get(there + "&show=true");
        assertEquals(200, shown.statusCode());
        assertTrue(shown.headers().firstValue("Content-Disposition").orElse("").startsWith("inline;"));
        assertTrue(shown.headers().firstValue("Content-Security-Policy").orElse("").startsWith("sandbox;"));
        assertTrue(Portal.as("plant.kz").get(there).headers().firstValue("Content-Disposition").orElse("")
                .startsWith("attachment;"));
        assertEquals(404, Portal.as("trader2.uz").get(there).statusCode());
        assertEquals(404, Portal.as("supervisor.mn").get(there).statusCode());
    }
}
