package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.singlewindow.system.ExchangeClient.refusal;

import jakarta.xml.ws.soap.MTOMFeature;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.wco.exchange.Acknowledge;
import org.singlewindow.wco.exchange.Acknowledgement;
import org.singlewindow.wco.exchange.AcknowledgementResult;
import org.singlewindow.wco.exchange.CheckConnectivity;
import org.singlewindow.wco.exchange.CheckConnectivityResponse;
import org.singlewindow.wco.exchange.Decide;
import org.singlewindow.wco.exchange.Exchange;
import org.singlewindow.wco.exchange.ExchangeFault;
import org.singlewindow.wco.exchange.ExchangeRefused;
import org.singlewindow.wco.exchange.GetCodeList;
import org.singlewindow.wco.exchange.GetCodeListResponse;
import org.singlewindow.wco.exchange.GetQueueHeaders;
import org.singlewindow.wco.exchange.GetQueueStatus;
import org.singlewindow.wco.exchange.GetStatus;
import org.singlewindow.wco.exchange.GetStatusResponse;
import org.singlewindow.wco.exchange.GetTasks;
import org.singlewindow.wco.exchange.GetTasksResponse;
import org.singlewindow.wco.exchange.GetTracking;
import org.singlewindow.wco.exchange.Header;
import org.singlewindow.wco.exchange.Message;
import org.singlewindow.wco.exchange.Pull;
import org.singlewindow.wco.exchange.PullOne;
import org.singlewindow.wco.exchange.Send;
import org.singlewindow.wco.exchange.SendTest;
import org.singlewindow.wco.exchange.Submit;
import org.singlewindow.wco.exchange.SubmitResponse;
import org.singlewindow.wco.exchange.Task;
import org.singlewindow.wco.exchange.Validate;
import org.singlewindow.wco.exchange.ValidateResponse;

/** The SOAP door with a client that was generated from the WSDL and reads the WSDL that is served. */
class SoapIT {

    private static final String NAMESPACE = "urn:singlewindow:exchange:1";

    private static final String SOAP_11 = "ExchangePort";

    private static final String SOAP_12 = "ExchangePort12";

    @ParameterizedTest
    @ValueSource(strings = {SOAP_11, SOAP_12})
    void the_window_says_who_one_is_in_both_versions(String port) throws Exception {
        CheckConnectivityResponse answer = client("gateway.kz", port).checkConnectivity(new CheckConnectivity());
        assertEquals("KZ", answer.getParticipant());
        assertNotNull(answer.getTime());
        assertFalse(answer.getVersion().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {SOAP_11, SOAP_12})
    void a_declaration_is_accepted_and_the_same_bytes_are_a_duplicate(String port) throws Exception {
        Exchange trader = client("trader.uz", port);
        Submit call = submit(Specimen.fresh());
        SubmitResponse first = trader.submit(call);
        assertEquals("ACCEPTED", first.getOutcome(), () -> text(first.getContent()));
        assertTrue(text(first.getContent()).contains(first.getMrn()));
        SubmitResponse again = trader.submit(call);
        assertEquals("DUPLICATE", again.getOutcome());
        assertEquals(first.getMrn(), again.getMrn());
        assertArrayEquals(first.getContent(), again.getContent());
    }

    @Test
    void the_content_may_travel_as_an_attachment() throws Exception {
        Exchange trader = client("trader.uz", SOAP_12, new MTOMFeature(true, 0));
        Specimen specimen = Specimen.fresh();
        SubmitResponse answer = trader.submit(submit(specimen));
        assertEquals("ACCEPTED", answer.getOutcome(), () -> text(answer.getContent()));
        assertEquals(specimen.xml(),
                Knock.at("/api/declarations/" + answer.getMrn() + "/document").as("trader.uz").get().body());
    }

    @Test
    void whoever_sends_no_attachments_gets_none() {
        HttpResponse<String> answer = Knock.at("/soap/exchange").as("trader.uz").with("Content-Type", "text/xml")
                .post(Envelope.submit(Specimen.fresh().bytes()));
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/xml"),
                answer.headers()::toString);
    }

    @Test
    void a_wrong_declaration_is_refused_with_the_errors_in_its_answer() throws Exception {
        SubmitResponse answer = client("trader.uz", SOAP_11)
                .submit(submit(Specimen.fresh().with("<RoutingCountryCode>KZ", "<RoutingCountryCode>QX")));
        assertEquals("REFUSED", answer.getOutcome());
        assertTrue(text(answer.getContent()).contains("ValidationCode"), () -> text(answer.getContent()));
    }

    @Test
    void a_check_has_no_effect() throws Exception {
        Specimen specimen = Specimen.fresh();
        Validate call = new Validate();
        call.setContent(specimen.bytes());
        ValidateResponse answer = client("trader.uz", SOAP_11).validate(call);
        assertEquals("ACCEPTED", answer.getOutcome(), () -> text(answer.getContent()));
        Aftermath.nothingStored(specimen.reference());
    }

    @Test
    void a_reference_used_before_is_refused_by_a_check_and_by_lodging_and_both_name_the_declaration_that_has_it()
            throws Exception {
        Lodged grapes = Lodged.now();
        byte[] other = grapes.specimen().withGoods("Table grapes of another sort").bytes();
        Validate check = new Validate();
        check.setContent(other);
        Submit lodging = new Submit();
        lodging.setContent(other);
        Exchange trader = client("trader.uz", SOAP_11);
        for (ExchangeFault fault : List.of(refusal("226", () -> trader.validate(check)),
                refusal("226", () -> trader.submit(lodging)))) {
            assertTrue(
                    fault.getText().contains(grapes.mrn()) && fault.getText().contains(grapes.specimen().reference()),
                    fault.getText());
        }
    }

    @Test
    void a_country_follows_a_declaration_that_concerns_it() throws Exception {
        Lodged grapes = Lodged.now();
        GetStatusResponse status = client("gateway.kz", SOAP_11).getStatus(getStatus(grapes.mrn()));
        assertEquals("PENDING", status.getStatus());
        assertTrue(status.getRecipient().stream().anyMatch(
                r -> r.getCode().equals("KZ-PLANT") && r.getKind().equals("AGENCY") && r.getDuty().equals("APPROVE")));
        assertEquals("307", code(() -> client("gateway.cn", SOAP_11).getStatus(getStatus(grapes.mrn()))));
        assertEquals("307", code(() -> client("gateway.cn", SOAP_12).getStatus(getStatus("nonsense"))));
    }

    @Test
    void a_country_looks_pulls_and_acknowledges() throws Exception {
        Lodged grapes = Lodged.now();
        Exchange country = client("gateway.kz", SOAP_11);
        Header header = headerOf(country, grapes.mrn());
        assertEquals("DEC", header.getMessageType());
        assertEquals("KZ", header.getRecipient());
        Message message = pullOne(country, header.getDeliveryNumber());
        assertArrayEquals(grapes.specimen().bytes(), message.getContent());
        assertEquals("ACKNOWLEDGED", acknowledge(country, header.getDeliveryNumber(), "OK"));
        assertEquals("ACKNOWLEDGED", acknowledge(country, header.getDeliveryNumber(), "OK"));
        assertEquals("UNKNOWN", acknowledge(client("gateway.cn", SOAP_11), header.getDeliveryNumber(), "OK"));
    }

    @Test
    void a_batch_is_leased_so_that_the_next_pull_brings_others() throws Exception {
        Exchange country = client("gateway.az", SOAP_12);
        String first = country.sendTest(new SendTest()).getMessageId();
        Pull call = new Pull();
        call.setMax(200);
        List<Message> batch = country.pull(call).getMessage();
        assertTrue(batch.stream().anyMatch(m -> m.getHeader().getMessageId().equals(first)), batch::toString);
        assertTrue(country.pull(call).getMessage().stream().noneMatch(m -> m.getHeader().getMessageId().equals(first)));
        assertTrue(country.getQueueStatus(new GetQueueStatus()).getLeased() >= 1);
    }

    @Test
    void one_country_sends_to_another_and_sees_it_arrive() throws Exception {
        Exchange sender = client("gateway.tj", SOAP_11);
        Exchange recipient = client("gateway.pk", SOAP_11);
        Send call = new Send();
        call.setRecipient("PK");
        call.setMessageType("NOTE");
        call.setCorrelationId(UUID.randomUUID().toString());
        call.setContent("<note/>".getBytes(StandardCharsets.UTF_8));
        GetTracking tracking = new GetTracking();
        tracking.setMessageId(sender.send(call).getMessageId());
        assertEquals(List.of("PENDING"),
                sender.getTracking(tracking).getDelivery().stream().map(d -> d.getState()).toList());
        long number = sender.getTracking(tracking).getDelivery().get(0).getDeliveryNumber();
        assertEquals(call.getCorrelationId(), pullOne(recipient, number).getHeader().getCorrelationId());
        acknowledge(recipient, number, "WARNING");
        assertEquals("DELIVERED_WITH_WARNINGS", sender.getTracking(tracking).getDelivery().get(0).getState());
        for (String type : List.of("DEC", "RES", "TEST")) {
            call.setMessageType(type);
            assertEquals("messageType", refusal("102", () -> sender.send(call)).getPointer());
        }
        call.setMessageType("NOTE");
        call.setRecipient("TJ");
        assertEquals("recipient", refusal("102", () -> sender.send(call)).getPointer());
        call.setRecipient("XX");
        assertEquals("recipient", refusal("701", () -> sender.send(call)).getPointer());
    }

    /** All of it over SOAP: nothing but what it pulled leads it to the task. */
    @ParameterizedTest
    @ValueSource(strings = {SOAP_11, SOAP_12})
    void an_agency_s_system_finds_the_task_of_what_it_pulled_and_decides_it_once(String port) throws Exception {
        Lodged grapes = Lodged.now();
        Exchange agency = client("gateway.plant.uz", port);
        Header header = pullOne(agency, headerOf(agency, grapes.mrn()).getDeliveryNumber()).getHeader();
        GetTasks question = new GetTasks();
        question.setMrn(header.getMrn());
        List<Task> tasks = agency.getTasks(question).getTask();
        assertEquals(1, tasks.size());
        Task task = tasks.get(0);
        assertEquals(List.of("UZ-PLANT", "CREATED", "APPROVE"),
                List.of(task.getAgency(), task.getState(), task.getDuty()));
        assertEquals(grapes.taskOf("plant.uz").getJsonNumber("id").longValue(), task.getTaskId());
        Decide call = new Decide();
        call.setTaskId(task.getTaskId());
        call.setDecision("APPROVE");
        assertEquals("APPROVED", agency.decide(call).getState());
        assertEquals("APPROVED", agency.getTasks(question).getTask().get(0).getState());
        String overRest = Knock.at("/api/tasks?mrn=" + grapes.mrn()).as("gateway.plant.uz").get().body();
        assertEquals("APPROVED", Lodged.array(overRest).getJsonObject(0).getString("state"), overRest);
        question.setState("ALL");
        assertEquals(1, agency.getTasks(question).getTask().size());
        question.setState("OPEN");
        assertEquals(List.of(), agency.getTasks(question).getTask());
        question.setState(null);
        assertEquals("[]", Knock.at("/api/tasks?state=OPEN&mrn=" + grapes.mrn()).as("gateway.plant.uz").get().body());
        assertEquals(List.of(), client("gateway.plant.mn", port).getTasks(question).getTask());
        assertEquals(List.of(), client("trader.uz", port).getTasks(question).getTask());
        assertTrue(List.of("200", "211").contains(code(() -> agency.decide(call))));
        assertTrue(List.of("308", "331").contains(code(() -> client("plant.kz", SOAP_11).decide(call))));
    }

    @Test
    void an_agency_s_system_goes_through_all_that_waits_page_by_page() throws Exception {
        Lodged first = Lodged.now();
        Lodged second = Lodged.now();
        Exchange agency = client("gateway.customs.uz", SOAP_12);
        GetTasks question = new GetTasks();
        question.setMax(1);
        List<String> seen = new ArrayList<>();
        do {
            GetTasksResponse page = agency.getTasks(question);
            page.getTask().forEach(task -> seen.add(task.getMrn()));
            question.setAfter(page.getNext());
            question.setMax(200);
        } while (question.getAfter() != null);
        assertTrue(seen.containsAll(List.of(first.mrn(), second.mrn())), seen::toString);
        assertEquals(seen.size(), seen.stream().distinct().count());
    }

    /** The same words at both doors, and in whatever says which there are. */
    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "ALL", "CREATED", "APPROVED", "INFORMED", "WITHDRAWN"})
    void both_doors_list_tasks_by_the_same_words(String state) throws Exception {
        Lodged.now();
        GetTasks question = new GetTasks();
        question.setState(state);
        question.setMax(200);
        List<String> overSoap = client("gateway.customs.mn", SOAP_12).getTasks(question).getTask().stream()
                .map(Task::getMrn).toList();
        List<String> overRest = Lodged
                .array(Knock.at("/api/tasks?max=200&state=" + state).as("gateway.customs.mn").get().body())
                .getValuesAs(jakarta.json.JsonObject.class).stream().map(task -> task.getString("mrn")).toList();
        assertEquals(overRest, overSoap);
        String unknown = Knock.at("/api/tasks?state=NONE").as("gateway.customs.mn").get().body();
        assertTrue(unknown.contains(state), unknown);
    }

    @ParameterizedTest
    @CsvSource({"mrn, nonsense, 106", "state, WAITING, 102", "after, somewhere, 106", "max, 0, 102"})
    void a_question_for_tasks_that_makes_no_sense_is_named(String field, String value, String code) {
        String body = "<GetTasks xmlns=\"" + NAMESPACE + "\"><" + field + ">" + value + "</" + field + "></GetTasks>";
        String fault = Knock.at("/soap/exchange").as("gateway.plant.uz").with("Content-Type", "text/xml")
                .post(Envelope.of(body)).body();
        assertEquals(List.of(code, field), List.of(Envelope.textOf("code", fault), Envelope.textOf("pointer", fault)),
                fault);
    }

    @Test
    void nor_does_a_queue_begin_before_its_beginning() {
        String fault = Knock.at("/soap/exchange").as("gateway.uz").with("Content-Type", "text/xml")
                .post(Envelope.of(
                        "<GetQueueHeaders xmlns=\"" + NAMESPACE + "\"><max>1</max><after>-1</after></GetQueueHeaders>"))
                .body();
        assertEquals(List.of("102", "after"),
                List.of(Envelope.textOf("code", fault), Envelope.textOf("pointer", fault)), fault);
    }

    @Test
    void code_lists_come_whole_or_from_a_day_on() throws Exception {
        GetCodeList call = new GetCodeList();
        call.setName("transport-modes");
        GetCodeListResponse whole = client("gateway.kz", SOAP_11).getCodeList(call);
        assertFalse(whole.getCode().isEmpty());
        call.setSince(LocalDate.of(2199, 1, 1));
        assertTrue(client("gateway.kz", SOAP_11).getCodeList(call).getCode().isEmpty());
        call.setName("nothing");
        assertEquals("308", code(() -> client("gateway.kz", SOAP_12).getCodeList(call)));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void nobody_pulls_less_than_one(int max) {
        Pull call = new Pull();
        call.setMax(max);
        assertEquals("102", code(() -> client("gateway.kz", SOAP_12).pull(call)));
    }

    @Test
    void the_wsdl_speaks_of_the_host_that_was_asked() {
        String base = SystemUnderTest.shared().base().toString();
        String wsdl = Knock.at("/soap/exchange?wsdl").get().body();
        assertEquals(2, wsdl.split("location=\"" + base + "soap/exchange\"", -1).length - 1, wsdl);
        String schema = wsdl.replaceAll("(?s).*schemaLocation=\"([^\"]*)\".*", "$1");
        assertTrue(schema.startsWith(base), schema);
        assertTrue(Knock.at(schema.substring(base.length() - 1)).get().body().contains("ExchangeFault"));
        assertEquals(404, Knock.at("/soap/exchange?xsd=../../web.xml").get().statusCode());
    }

    private static Exchange client(String signIn, String port, jakarta.xml.ws.WebServiceFeature... features)
            throws Exception {
        return ExchangeClient.of(signIn, port, features);
    }

    private static String code(org.junit.jupiter.api.function.Executable call) {
        ExchangeRefused refused = assertThrows(ExchangeRefused.class, call);
        assertFalse(refused.getFaultInfo().getText().isEmpty());
        return refused.getFaultInfo().getCode();
    }

    /** As a fault that the client's library can read: behind a 413 none looks. */
    @ParameterizedTest
    @CsvSource({SOAP_11 + ", 10800000", SOAP_12 + ", 10800000", SOAP_11 + ", 12500000", SOAP_12 + ", 12500000",
            SOAP_11 + ", 25000000", SOAP_12 + ", 25000000"})
    void what_is_too_large_is_refused_with_the_limit_in_a_fault(String port, int size) {
        Send call = new Send();
        call.setRecipient("UZ");
        call.setMessageType("INFO");
        call.setContent(text(new byte[size]).replace('\0', 'x').getBytes(StandardCharsets.UTF_8));
        ExchangeFault fault = refusal("110", () -> client("gateway.kz", port).send(call));
        assertTrue(fault.getText().contains("10485760") || fault.getText().contains("15 MiB"), fault.getText());
    }

    @Test
    void every_item_of_an_acknowledgement_has_its_answer() throws Exception {
        Exchange country = client("gateway.kz", SOAP_11);
        long number = headerOf(country, Lodged.now().mrn()).getDeliveryNumber();
        pullOne(country, number);
        Acknowledge call = new Acknowledge();
        call.getItem().addAll(List.of(item(number, "OK"), item(0, "OK"), item(number, "OK"), item(number, "FAILED")));
        List<AcknowledgementResult> answers = country.acknowledge(call).getItem();
        assertEquals(List.of(number, 0L, number, number),
                answers.stream().map(AcknowledgementResult::getDeliveryNumber).toList());
        assertEquals(List.of("ACKNOWLEDGED", "UNKNOWN", "ACKNOWLEDGED", "ACKNOWLEDGED"),
                answers.stream().map(AcknowledgementResult::getResult).toList());
    }

    private static Submit submit(Specimen specimen) {
        Submit call = new Submit();
        call.setContent(specimen.bytes());
        return call;
    }

    private static GetStatus getStatus(String mrn) {
        GetStatus call = new GetStatus();
        call.setMrn(mrn);
        return call;
    }

    private static Header headerOf(Exchange country, String mrn) throws ExchangeRefused {
        GetQueueHeaders call = new GetQueueHeaders();
        call.setMax(200);
        List<Header> page = country.getQueueHeaders(call).getHeader();
        while (!page.isEmpty()) {
            for (Header header : page) {
                if (mrn.equals(header.getMrn())) {
                    return header;
                }
            }
            call.setAfter(page.get(page.size() - 1).getDeliveryNumber());
            page = country.getQueueHeaders(call).getHeader();
        }
        throw new AssertionError(mrn + " is not in the queue");
    }

    private static Message pullOne(Exchange country, long number) throws ExchangeRefused {
        PullOne call = new PullOne();
        call.setDeliveryNumber(number);
        return country.pullOne(call).getMessage();
    }

    private static String acknowledge(Exchange country, long number, String outcome) throws ExchangeRefused {
        Acknowledge call = new Acknowledge();
        call.getItem().add(item(number, outcome));
        return country.acknowledge(call).getItem().get(0).getResult();
    }

    private static Acknowledgement item(long number, String outcome) {
        Acknowledgement item = new Acknowledgement();
        item.setDeliveryNumber(number);
        item.setOutcome(outcome);
        return item;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
