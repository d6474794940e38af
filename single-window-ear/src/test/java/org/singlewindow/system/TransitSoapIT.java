package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.Service;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.wco.transit.Amount;
import org.singlewindow.wco.transit.CheckGuarantee;
import org.singlewindow.wco.transit.Claim;
import org.singlewindow.wco.transit.ClaimDebt;
import org.singlewindow.wco.transit.ClaimEvent;
import org.singlewindow.wco.transit.CoverReason;
import org.singlewindow.wco.transit.GetClaim;
import org.singlewindow.wco.transit.GetClaimEvents;
import org.singlewindow.wco.transit.GetClaimEventsResponse;
import org.singlewindow.wco.transit.GetClaims;
import org.singlewindow.wco.transit.GetGuarantee;
import org.singlewindow.wco.transit.GetGuaranteeResponse;
import org.singlewindow.wco.transit.GetHolderTier;
import org.singlewindow.wco.transit.GetHolderTierResponse;
import org.singlewindow.wco.transit.GetMovement;
import org.singlewindow.wco.transit.GetMovementResponse;
import org.singlewindow.wco.transit.GiveNotice;
import org.singlewindow.wco.transit.GiveNoticeResponse;
import org.singlewindow.wco.transit.Operation;
import org.singlewindow.wco.transit.PayClaim;
import org.singlewindow.wco.transit.Proved;
import org.singlewindow.wco.transit.RecordEvent;
import org.singlewindow.wco.transit.RecordEventResponse;
import org.singlewindow.wco.transit.RegisterGuarantees;
import org.singlewindow.wco.transit.RegisteredGuarantee;
import org.singlewindow.wco.transit.Transit;
import org.singlewindow.wco.transit.TransitFault;
import org.singlewindow.wco.transit.TransitRefused;
import org.singlewindow.wco.transit.Usage;
import org.singlewindow.wco.transit.WishedGuarantee;
import org.singlewindow.wco.transit.WithdrawClaim;

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

    private static GiveNotice notice(InTransit grapes) {
        GiveNotice call = new GiveNotice();
        call.setMrn(grapes.mrn());
        call.setGrn(grapes.grn());
        call.setReason("Half of them are missing");
        return call;
    }

    /** Half of them are missing at their end. */
    private static InTransit missing() {
        InTransit grapes = InTransit.released();
        for (String[] each : new String[][]{{"carrier.uz", "DEPART", ""}, {"customs.uz", "EXIT", "UZ027001"},
                {"customs.kz", "ENTER", "KZKON001"}, {"customs.kz", "ARRIVE", "KZALA001"}}) {
            String office = each[2].isEmpty() ? "" : ",\"office\":\"" + each[2] + "\"";
            HttpResponse<String> told = grapes.tell(each[0], each[1], office);
            assertEquals(201, told.statusCode(), told::body);
        }
        HttpResponse<String> found = grapes.tell("customs.kz", "CONTROL_RESULT",
                ",\"result\":\"MAJOR\",\"reason\":\"half of them are missing\"");
        assertEquals(201, found.statusCode(), found::body);
        return grapes;
    }

    @Test
    void customs_gives_notice_and_everybody_concerned_reads_of_it_by_a_call_or_in_a_queue() throws Exception {
        InTransit grapes = missing();
        Transit customs = client("customs.kz", "TransitPort");
        Transit guarantor = client("guarantor.uz", "TransitPort12");
        GiveNoticeResponse given = customs.giveNotice(notice(grapes));
        long id = given.getClaim().getId();
        GiveNoticeResponse again = customs.giveNotice(notice(grapes));
        assertEquals(List.of(false, true, id), List.of(given.isAgain(), again.isAgain(), again.getClaim().getId()));
        GetClaim asked = new GetClaim();
        asked.setId(id);
        Claim seen = guarantor.getClaim(asked).getClaim();
        assertEquals("NOTICED KZ UZ 1 []", seen.getState() + " " + seen.getCountry() + " " + seen.getGuaranteeCountry()
                + " " + seen.getVersion() + " " + seen.getStep());
        GetClaims open = new GetClaims();
        open.setOpen(true);
        assertTrue(guarantor.getClaims(open).getClaim().stream().anyMatch(each -> each.getId() == id));
        refused("308", () -> client("trader2.uz", "TransitPort").getClaim(asked));
        refused("308", () -> client("gateway.mn", "TransitPort").getClaim(asked));
        WithdrawClaim withdrawn = new WithdrawClaim();
        withdrawn.setId(id);
        withdrawn.setReason("They were found");
        withdrawn.setVersion(9);
        refused("200", () -> customs.withdrawClaim(withdrawn));
        withdrawn.setVersion(1);
        refused("331", () -> guarantor.withdrawClaim(withdrawn));
        assertEquals("WITHDRAWN", customs.withdrawClaim(withdrawn).getClaim().getState());
        assertEquals(List.of("NOTICE", "WITHDRAW"), told(guarantor, id));
        assertEquals(List.of("NOTICE", "WITHDRAW"), told(client("gateway.kz", "TransitPort"), id));
        assertEquals(List.of("NOTICE", "WITHDRAW"), queued("gateway.kz", grapes));
        assertEquals(List.of("NOTICE", "WITHDRAW"), queued("gateway.uz", grapes));
        assertEquals(List.of(), queued("gateway.mn", grapes));
    }

    @Test
    void what_is_not_possible_with_a_claim_has_the_code_and_the_words_of_rest() throws Exception {
        InTransit grapes = missing();
        Transit customs = client("customs.kz", "TransitPort");
        long id = customs.giveNotice(notice(grapes)).getClaim().getId();
        ClaimDebt early = new ClaimDebt();
        early.setId(id);
        early.setAmount("3200.00");
        early.setDebtor("Samarkand Fruit LLC");
        Proved debt = new Proved();
        debt.setKind("DEBT");
        debt.setReference("KZ/17");
        early.getEvidence().add(debt);
        refused("200", () -> customs.claimDebt(early));
        PayClaim payment = new PayClaim();
        payment.setId(id);
        payment.setReference("PAY-1");
        HttpResponse<String> overRest = Knock.at("/api/claims/" + id + "/pay").as("guarantor.uz")
                .with("Content-Type", "application/json").post("{\"reference\":\"PAY-1\"}");
        assertEquals(409, overRest.statusCode(), overRest::body);
        assertEquals(Aftermath.json(overRest.body()).getString("detail"),
                refused("200", () -> client("guarantor.uz", "TransitPort").payClaim(payment)).getText());
        GiveNotice wrong = notice(grapes);
        wrong.setGrn("24GB0000010000295");
        assertEquals("grn", refused("G01", () -> customs.giveNotice(wrong)).getPointer());
        refused("331", () -> client("trader.uz", "TransitPort").giveNotice(notice(grapes)));
    }

    /** From the beginning on, in small pieces. */
    private static List<String> told(Transit client, long claim) throws Exception {
        List<String> steps = new ArrayList<>();
        GetClaimEvents call = new GetClaimEvents();
        call.setMax(3);
        GetClaimEventsResponse answer = client.getClaimEvents(call);
        while (!answer.getEvent().isEmpty()) {
            answer.getEvent().stream().filter(each -> each.getClaim() == claim).map(ClaimEvent::getStep)
                    .forEach(steps::add);
            call.setAfter(answer.getNext());
            answer = client.getClaimEvents(call);
        }
        assertEquals(call.getAfter(), answer.getNext(), "to go on with the next time");
        return steps;
    }

    /** What a country's system finds of claims for a movement. */
    private static List<String> queued(String system, InTransit grapes) {
        return Lodged.array(Knock.at("/api/queue?max=1000").as(system).get().body()).getValuesAs(JsonObject.class)
                .stream().filter(each -> each.getString("messageType").equals("CLM"))
                .filter(each -> each.getString("mrn").equals(grapes.mrn()))
                .map(each -> Aftermath.json(Knock.at("/api/queue/pull/" + each.getJsonNumber("deliveryNumber"))
                        .as(system).post("").body()).getString("content"))
                .map(each -> new String(Base64.getDecoder().decode(each), StandardCharsets.UTF_8))
                .map(each -> Envelope.textOf("step", each)).toList();
    }

    @Test
    void of_three_vouchers_one_of_which_stands_twice_none_is_registered_by_either_door() throws Exception {
        List<String> grns = LongStream.iterate(ThreadLocalRandom.current().nextLong(600_000_000, 700_000_000),
                each -> each + 1).mapToObj(each -> Grn.of(2026, new CountryCode("UZ"), each)).flatMap(Optional::stream)
                .map(Grn::value).limit(2).toList();
        Transit guarantor = client("guarantor.uz", "TransitPort12");
        RegisterGuarantees call = new RegisterGuarantees();
        List.of(grns.get(0), grns.get(1), grns.get(0)).forEach(each -> call.getGuarantee().add(voucher(each)));
        assertEquals("guarantee[3]/grn", refused("204", () -> guarantor.registerGuarantees(call)).getPointer());
        String one = "{\"grn\":\"%s\",\"type\":\"4\",\"holder\":\"UZ-T0000001\",\"parts\":[{\"amount\":\"10000\",\"currency\":\"EUR\"}],\"vouchers\":1,\"accessCode\":\"Vo1A\",\"until\":\"2030-12-31\"}";
        HttpResponse<String> overRest = Knock.at("/api/guarantees/batch").as("guarantor.uz")
                .with("Content-Type", "application/json").post("{\"guarantees\":[" + one.formatted(grns.get(0)) + ","
                        + one.formatted(grns.get(1)) + "," + one.formatted(grns.get(0)) + "]}");
        assertEquals(409, overRest.statusCode(), overRest::body);
        assertEquals("204", Aftermath.json(overRest.body()).getString("code"));
        assertTrue(overRest.body().contains("/guarantees/2/grn"), overRest::body);
        for (String grn : grns) {
            assertEquals(404, Knock.at("/api/guarantees/" + grn).as("guarantor.uz").get().statusCode());
        }
        call.getGuarantee().remove(2);
        call.setMessageId(UUID.randomUUID().toString());
        assertEquals(grns, guarantor.registerGuarantees(call).getGuarantee().stream().map(RegisteredGuarantee::getGrn)
                .toList());
        assertTrue(guarantor.registerGuarantees(call).isAgain());
        call.getGuarantee().remove(1);
        assertEquals("messageId", refused("226", () -> guarantor.registerGuarantees(call)).getPointer());
    }

    @Test
    void what_is_amiss_with_a_guarantee_is_pointed_at_as_it_was_sent() throws Exception {
        Transit guarantor = client("guarantor.uz", "TransitPort12");
        RegisterGuarantees call = new RegisterGuarantees();
        call.getGuarantee().add(voucher(null));
        call.getGuarantee().get(0).getPart().get(0).setAmount("0.001");
        assertEquals("guarantee[1]/part[1]/amount",
                refused("106", () -> guarantor.registerGuarantees(call)).getPointer());
        call.getGuarantee().get(0).getPart().get(0).setAmount("1");
        call.getGuarantee().get(0).getNotIn().addAll(List.of("TJ", "QX"));
        assertEquals("guarantee[1]/notIn[2]", refused("305", () -> guarantor.registerGuarantees(call)).getPointer());
    }

    private static WishedGuarantee voucher(String grn) {
        Amount amount = new Amount();
        amount.setAmount("10000");
        amount.setCurrency("EUR");
        WishedGuarantee wished = new WishedGuarantee();
        wished.setGrn(grn);
        wished.setType("4");
        wished.setHolder("UZ-T0000001");
        wished.getPart().add(amount);
        wished.setVouchers(1);
        wished.setAccessCode("Vo1A");
        wished.setUntil(LocalDate.parse("2030-12-31"));
        return wished;
    }

    @Test
    void uses_of_a_period_are_told_and_of_more_than_a_month_it_is_said_so() throws Exception {
        InTransit grapes = InTransit.released();
        Transit guarantor = client("guarantor.uz", "TransitPort");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));
        GetGuarantee call = new GetGuarantee();
        call.setGrn(grapes.grn());
        call.setFrom(today.minusDays(1));
        call.setTo(today);
        assertEquals(1, guarantor.getGuarantee(call).getUsage().size());
        assertEquals("CARRIER", guarantor.getGuarantee(call).getUsage().get(0).getTurn().getSide());
        JsonObject lock = Aftermath.json(Knock.at("/api/guarantees/" + grapes.grn() + "/usages").as("guarantor.uz")
                .get().body()).getJsonArray("items").getJsonObject(0);
        assertEquals("CARRIER", lock.getJsonObject("turn").getString("side"), lock::toString);
        assertFalse(lock.getBoolean("overdue"));
        call.setTo(today.minusDays(1));
        assertEquals(0, guarantor.getGuarantee(call).getUsage().size());
        call.setFrom(today.minusDays(40));
        assertEquals("to", refused("114", () -> guarantor.getGuarantee(call)).getPointer());
        String uses = "/api/guarantees/" + grapes.grn() + "/usages?from=" + today.minusDays(40) + "&to=" + today;
        HttpResponse<String> overRest = Knock.at(uses).as("guarantor.uz").get();
        assertEquals("400 114",
                overRest.statusCode() + " " + Aftermath.json(overRest.body()).getString("code"));
    }

    @Test
    void a_holder_s_share_is_told_with_its_evidence_to_those_who_may_know() throws Exception {
        GetHolderTier call = new GetHolderTier();
        call.setHolder("UZ-T0000001");
        GetHolderTierResponse seen = client("trader.uz", "TransitPort").getHolderTier(call);
        assertEquals(14, seen.getEvidence().size());
        assertEquals(List.of("AUTHORISED"), seen.getEvidence().stream().filter(each -> each.getFrom() == null)
                .map(each -> each.getItem()).toList(), "no share asks for it");
        assertEquals("UZ " + seen.getTier(),
                client("customs.uz", "TransitPort12").getHolderTier(call).getCountry() + " " + seen.getTier());
        refused("308", () -> client("trader2.uz", "TransitPort").getHolderTier(call));
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
