package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.Service;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.wco.transit.Amount;
import org.singlewindow.wco.transit.CheckGuarantee;
import org.singlewindow.wco.transit.CoverReason;
import org.singlewindow.wco.transit.GetGuarantee;
import org.singlewindow.wco.transit.GetGuaranteeResponse;
import org.singlewindow.wco.transit.GetMovement;
import org.singlewindow.wco.transit.GetMovementResponse;
import org.singlewindow.wco.transit.Operation;
import org.singlewindow.wco.transit.RecordEvent;
import org.singlewindow.wco.transit.RecordEventResponse;
import org.singlewindow.wco.transit.Transit;
import org.singlewindow.wco.transit.TransitFault;
import org.singlewindow.wco.transit.TransitRefused;
import org.singlewindow.wco.transit.Usage;

/**
 * Goods in transit and guarantees over SOAP, with a client that was generated from the WSDL and reads what is served.
 */
class TransitSoapIT {

    private static final String NAMESPACE = "urn:singlewindow:transit:1";

    @ParameterizedTest
    @ValueSource(strings = {"TransitPort", "TransitPort12"})
    void goods_go_from_one_country_to_the_next_and_what_was_locked_comes_back(String port) throws Exception {
        InTransit grapes = InTransit.released();
        assertEquals("IN_TRANSIT", client("carrier.uz", port).recordEvent(event(grapes, "DEPART", "")).getState());
        assertEquals("AT_FRONTIER", client("customs.uz", port).recordEvent(event(grapes, "EXIT", "UZ027001"))
                .getState());
        assertEquals("IN_TRANSIT", client("gateway.kz", port).recordEvent(event(grapes, "ENTER", "KZKON001"))
                .getState());
        Transit customs = client("customs.kz", port);
        assertEquals("ARRIVED", customs.recordEvent(event(grapes, "ARRIVE", "KZALA001")).getState());
        assertEquals("4000.00", guarantee("guarantor.uz", grapes).getExposure().getAmount());
        RecordEvent found = event(grapes, "CONTROL_RESULT", "");
        found.setResult("CONFORM");
        assertEquals("CONTROL_RESULT", customs.recordEvent(found).getState());
        assertEquals("WRITTEN_OFF", customs.recordEvent(event(grapes, "DISCHARGE", "")).getState());
        GetMovementResponse seen = client("trader.uz", port).getMovement(movement(grapes.mrn()));
        assertEquals("WRITTEN_OFF", seen.getState());
        assertEquals(List.of("UZ", "KZ"), seen.getRoute());
        assertEquals(List.of("DISCHARGED", "DISCHARGED"),
                seen.getOperation().stream().map(Operation::getState).toList());
        assertEquals(List.of("UZ0482113"), seen.getSeal());
        assertEquals("0.00", seen.getGuarantee().get(0).getLocked().getAmount());
        assertEquals("NOBODY", seen.getTurn().getSide());
        Usage used = guarantee("guarantor.uz", grapes).getUsage().get(0);
        assertEquals(grapes.mrn() + " CREDITED 4000.00", used.getMrn() + " " + used.getState() + " "
                + used.getAmount().getAmount());
    }

    /** Both doors count as one. */
    @Test
    void the_same_under_one_id_is_answered_as_the_first_time_and_something_else_is_told() throws Exception {
        InTransit grapes = InTransit.released();
        Transit carrier = client("carrier.uz", "TransitPort12");
        RecordEvent depart = event(grapes, "DEPART", "");
        depart.setMessageId(UUID.randomUUID().toString());
        RecordEventResponse first = carrier.recordEvent(depart);
        RecordEventResponse again = carrier.recordEvent(depart);
        assertEquals(first.getNumber() + " " + first.getRecordedAt() + " " + first.getState(),
                again.getNumber() + " " + again.getRecordedAt() + " " + again.getState());
        HttpResponse<String> overRest = Knock.at("/api/movements/" + grapes.mrn() + "/events").as("carrier.uz")
                .with("Content-Type", "application/json").with("Idempotency-Key", depart.getMessageId())
                .post("{\"type\":\"DEPART\",\"at\":\"" + depart.getAt() + "\"}");
        assertEquals(200, overRest.statusCode(), overRest::body);
        depart.setReason("later than planned");
        TransitFault fault = refused("226", () -> carrier.recordEvent(depart));
        assertEquals("messageId", fault.getPointer());
        assertEquals(1, events(grapes, "DEPART"));
    }

    @Test
    void what_a_movement_does_not_allow_has_the_code_of_rest_and_changes_nothing() throws Exception {
        InTransit grapes = InTransit.released();
        Transit customs = client("customs.kz", "TransitPort");
        HttpResponse<String> overRest = grapes.tell("customs.kz", "ENTER", ",\"office\":\"KZKON001\"");
        assertEquals(409, overRest.statusCode(), overRest::body);
        TransitFault fault = refused(Aftermath.json(overRest.body()).getString("code"),
                () -> customs.recordEvent(event(grapes, "ENTER", "KZKON001")));
        assertEquals(Aftermath.json(overRest.body()).getString("detail"), fault.getText());
        assertEquals("office", refused("334", () -> customs.recordEvent(event(grapes, "ENTER", "UZ027001")))
                .getPointer());
        refused("331", () -> client("trader.uz", "TransitPort").recordEvent(event(grapes, "DISCHARGE", "")));
        assertEquals("RELEASED", client("trader.uz", "TransitPort").getMovement(movement(grapes.mrn())).getState());
    }

    @ParameterizedTest
    @ValueSource(strings = {"trader2.uz", "customs.mn", "guarantor.uz", "plant.kz"})
    void what_one_may_not_see_is_answered_like_what_is_not_there(String stranger) throws Exception {
        InTransit grapes = InTransit.released();
        Transit client = client(stranger, "TransitPort");
        TransitFault there = refused("290", () -> client.getMovement(movement(grapes.mrn())));
        assertEquals(there.getText(), refused("290", () -> client.getMovement(movement("nonsense"))).getText());
        refused("290", () -> client.recordEvent(event(grapes, "DEPART", "")));
    }

    @Test
    void a_guarantee_is_for_those_who_have_to_do_with_it() throws Exception {
        InTransit grapes = InTransit.released();
        assertEquals("ACTIVE", guarantee("trader.uz", grapes).getState());
        assertEquals("Kafolat House", guarantee("customs.uz", grapes).getGuarantor().getName());
        Transit stranger = client("trader2.uz", "TransitPort");
        GetGuarantee nothing = new GetGuarantee();
        nothing.setGrn("24GB0000010000295");
        assertEquals(refused("308", () -> stranger.getGuarantee(nothing)).getText(),
                refused("308", () -> guarantee("trader2.uz", grapes)).getText());
    }

    @ParameterizedTest
    @CsvSource({"trader.uz, GR4P, 1000.00, ''", "trader.uz, none, 1000.00, G03", "trader.uz, GR4P, 90000.00, G09",
            "trader2.uz, none, 1000.00, G01", "trader2.uz, GR4P, 1000.00, G04"})
    void a_check_tells_every_reason_with_its_reference_and_changes_nothing(String who, String code, String amount,
            String reasons) throws Exception {
        InTransit grapes = InTransit.released();
        CheckGuarantee call = check(grapes.grn(), code, amount);
        var answer = client(who, "TransitPort").checkGuarantee(call);
        assertEquals(reasons, String.join(" ", answer.getReason().stream().map(CoverReason::getCode).toList()));
        assertEquals(reasons.isEmpty(), answer.isCovered());
        assertTrue(answer.getReason().stream().allMatch(each -> each.getGrn().equals(grapes.grn())));
        assertEquals("4000.00", guarantee("trader.uz", grapes).getExposure().getAmount());
    }

    @Test
    void what_is_wrong_in_a_call_is_pointed_at() throws Exception {
        Transit trader = client("trader.uz", "TransitPort");
        CheckGuarantee call = check("24GB0000010000295", "none", "1");
        call.getRoute().add("Kazakhstan");
        assertEquals("route[3]", refused("305", () -> trader.checkGuarantee(call)).getPointer());
        assertEquals("G01", trader.checkGuarantee(check("none", "none", "1")).getReason().get(0).getCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "111 | ''             | <!DOCTYPE s:Envelope> | <GetMovement %s><mrn>x</mrn></GetMovement>",
            "300 | ''             | '' | <Pull %s><max>1</max></Pull>",
            "300 | ''             | '' | <Pull xmlns=\"urn:singlewindow:exchange:1\"><max>1</max></Pull>",
            "112 | ''             | '' | <GetMovement xmlns=\"urn:singlewindow:exchange:1\"><mrn>x</mrn></GetMovement>",
            "103 | at             | '' | <RecordEvent %s><mrn>x</mrn><type>DEPART</type><at>2026-11-29T13:15:00</at></RecordEvent>",
            "102 | type           | '' | <RecordEvent %s><mrn>x</mrn><type>FLY</type><at>2026-11-29T13:15:00Z</at></RecordEvent>",
            "101 | amount/currency | '' | <CheckGuarantee %s><grn>x</grn><amount><amount>1</amount></amount><route>UZ</route></CheckGuarantee>",
            "109 | goods[1]       | '' | <CheckGuarantee %s><grn>x</grn><amount><amount>1</amount><currency>EUR</currency></amount><route>UZ</route><route>KZ</route><goods x=\"1\">1</goods></CheckGuarantee>",
            "106 | intact         | '' | <RecordEvent %s><mrn>x</mrn><type>DEPART</type><at>2026-11-29T13:15:00Z</at><intact>maybe</intact></RecordEvent>",
            "106 | after          | '' | <GetGuarantee %s><grn>x</grn><after>-1</after></GetGuarantee>",
            "102 | max            | '' | <GetGuarantee %s><grn>x</grn><max>0</max></GetGuarantee>"})
    void what_is_no_call_of_this_service_is_said_in_its_own_fault(String code, String pointer, String prolog,
            String call) {
        HttpResponse<String> answer = Knock.at("/soap/transit").as("trader.uz").with("Content-Type", "text/xml")
                .post(prolog + Envelope.of(call.replace("%s", "xmlns=\"" + NAMESPACE + "\"")));
        assertEquals(500, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains("<TransitFault xmlns=\"" + NAMESPACE + "\">"), answer::body);
        assertEquals(code, Envelope.textOf("code", answer.body()), answer::body);
        assertEquals(pointer, answer.body().contains("pointer>") ? Envelope.textOf("pointer", answer.body()) : "");
        Aftermath.nothingLeaked(answer.body());
    }

    @Test
    void what_is_left_empty_counts_as_left_out() throws Exception {
        InTransit grapes = InTransit.released();
        String call = "<RecordEvent xmlns=\"" + NAMESPACE
                + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><mrn>"
                + grapes.mrn() + "</mrn><type>DEPART</type><at>" + Instant.now()
                + "</at><office/><reason xsi:nil=\"true\"/><result/><incident/><seal/><intact/><means> </means><term/><proof/></RecordEvent>";
        HttpResponse<String> answer = Knock.at("/soap/transit").as("carrier.uz").with("Content-Type", "text/xml")
                .post(Envelope.of(call));
        assertEquals("IN_TRANSIT", Envelope.textOf("state", answer.body()), answer::body);
        assertFalse(client("trader.uz", "TransitPort").getMovement(movement(grapes.mrn())).getEvent().stream()
                .anyMatch(each -> each.isIntact() != null || each.getTerm() != null));
    }

    private static long events(InTransit grapes, String type) throws Exception {
        return client("trader.uz", "TransitPort").getMovement(movement(grapes.mrn())).getEvent().stream()
                .filter(each -> each.getType().equals(type)).count();
    }

    private static GetGuaranteeResponse guarantee(String who, InTransit grapes) throws Exception {
        GetGuarantee call = new GetGuarantee();
        call.setGrn(grapes.grn());
        return client(who, "TransitPort").getGuarantee(call);
    }

    private static GetMovement movement(String mrn) {
        GetMovement call = new GetMovement();
        call.setMrn(mrn);
        return call;
    }

    private static RecordEvent event(InTransit grapes, String type, String office) {
        RecordEvent call = new RecordEvent();
        call.setMrn(grapes.mrn());
        call.setType(type);
        call.setAt(Instant.now());
        call.setOffice(office.isEmpty() ? null : office);
        return call;
    }

    private static CheckGuarantee check(String grn, String code, String digits) {
        Amount amount = new Amount();
        amount.setAmount(digits);
        amount.setCurrency("EUR");
        CheckGuarantee call = new CheckGuarantee();
        call.setGrn(grn);
        call.setAccessCode(code);
        call.setAmount(amount);
        call.getRoute().addAll(List.of("UZ", "KZ"));
        return call;
    }

    private static TransitFault refused(String code, Executable call) {
        TransitFault fault = assertThrows(TransitRefused.class, call).getFaultInfo();
        assertEquals(code, fault.getCode(), fault.getText());
        return fault;
    }

    private static Transit client(String signIn, String port) throws Exception {
        var wsdl = SystemUnderTest.shared().base().resolve("/soap/transit?wsdl").toURL();
        Transit client = Service.create(wsdl, new QName(NAMESPACE, "TransitService"))
                .getPort(new QName(NAMESPACE, port), Transit.class);
        ((BindingProvider) client).getRequestContext().putAll(
                Map.of(BindingProvider.USERNAME_PROPERTY, signIn, BindingProvider.PASSWORD_PROPERTY, "single-window"));
        return client;
    }
}
