package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real clients send is read; whatever is not is said by its name, with what it should have been. */
class SoapFaultsIT {

    private static final String TYPES = " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

    @ParameterizedTest
    @ValueSource(strings = {
            "<GetQueueHeaders %s><max xsi:type=\"xsd:int\">1</max></GetQueueHeaders>",
            "<GetQueueHeaders %s xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"><max xsi:type=\"xsd:int\">1</max></GetQueueHeaders>",
            "<GetQueueHeaders %s><max>1</max><after/></GetQueueHeaders>",
            "<GetQueueHeaders %s><max>1</max><after> \n </after></GetQueueHeaders>",
            "<GetQueueHeaders %s><max>1</max><after xsi:nil=\"true\"/></GetQueueHeaders>",
            "<GetQueueHeaders %s><max>1</max><after xsi:nil=\"1\"></after></GetQueueHeaders>",
            "<GetQueueHeaders %s><max> +1\n</max><after xsi:nil=\"false\">0</after></GetQueueHeaders>",
            "<GetCodeList %s><name>transport-modes</name><since/></GetCodeList>",
            "<GetCodeList %s><name>transport-modes</name><since xsi:nil=\"true\"/></GetCodeList>",
            "<GetCodeList %s><name>transport-modes\u00a0</name></GetCodeList>",
            "<Acknowledge %s><item><deliveryNumber>1</deliveryNumber><outcome>OK</outcome><text/></item></Acknowledge>",
            "<Acknowledge %s><item><deliveryNumber>1</deliveryNumber><outcome>OK</outcome><text xsi:nil=\"true\"/></item></Acknowledge>",
            "<Send %s><recipient>UZ\u200b</recipient><messageType>INFO</messageType><correlationId/><content>PGEvPg==</content></Send>",
            "<Send %s><recipient>UZ</recipient><messageType>INFO</messageType><correlationId xsi:nil=\"true\"/><content>PGEvPg==</content></Send>"})
    void what_real_clients_write_is_read(String call) {
        HttpResponse<String> answer = post("gateway.kz", envelope(call));
        assertEquals(200, answer.statusCode(), answer::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<Decide %s><taskId>1</taskId><decision>REFUSE</decision><reasonCode/><text/></Decide>",
            "<Decide %s><taskId>1</taskId><decision>APPROVE_WITH_CONDITIONS</decision><reasonCode xsi:nil=\"true\"/><text xsi:nil=\"true\"/><condition/></Decide>"})
    void what_is_left_open_is_not_taken_for_an_answer(String call) {
        HttpResponse<String> answer = post("plant.kz", envelope(call));
        assertTrue(answer.body().contains(">308<"), answer::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<GetTasks %s><mrn/><state/><max/><after/></GetTasks>",
            "<GetTasks %s><mrn xsi:nil=\"true\"/><state xsi:nil=\"true\"/><max xsi:nil=\"true\"/><after xsi:nil=\"true\"/></GetTasks>"})
    void what_is_left_open_narrows_no_list(String call) {
        HttpResponse<String> answer = post("plant.kz", envelope(call));
        assertEquals(200, answer.statusCode(), answer::body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "104 | max             | max must be a whole number up to 2147483647, and is \"ten\" | <Pull %s><max>ten</max></Pull>",
            "104 | max             | max must be a whole number up to 2147483647, and is \"99999999999\" | <Pull %s><max>99999999999</max></Pull>",
            "104 | max             | max must be a whole number up to 2147483647, and is empty | <Pull %s><max/></Pull>",
            "101 | max             | max is nil, and may not be | <Pull %s><max xsi:nil=\"true\"/></Pull>",
            "101 | max             | max is missing: Pull must have it | <Pull %s/>",
            "107 | most            | Pull has no part most; it may have max | <Pull %s><most>3</most></Pull>",
            "114 | max             | max may stand once only | <Pull %s><max>1</max><max>1</max></Pull>",
            "112 | max             | max stands in no namespace and must stand in urn:singlewindow:exchange:1 | <Pull %s><max xmlns=\"\">1</max></Pull>",
            "109 | max             | xsi:type of max | <Pull %s><max xsi:type=\"xsd:date\">1</max></Pull>",
            "109 | max             | xsi:type of max | <Pull %s><max xsi:type=\"nothing:int\">1</max></Pull>",
            "109 | ''              | the attribute much is not allowed on Pull | <Pull %s much=\"1\"><max>1</max></Pull>",
            "109 | max             | the attribute much is not allowed on max | <Pull %s><max much=\"1\">1</max></Pull>",
            "107 | ''              | text stands between | <Pull %s>x<max>1</max></Pull>",
            "107 | more            | CheckConnectivity holds nothing | <CheckConnectivity %s><more/></CheckConnectivity>",
            "104 | after           | after must be a whole number | <GetQueueHeaders %s><max>1</max><after>x</after></GetQueueHeaders>",
            "150 | ''              | after is said to be nil | <GetQueueHeaders %s><max>1</max><after xsi:nil=\"true\">5</after></GetQueueHeaders>",
            "103 | since           | since must be a date such as 2026-01-31, without a time, and is \"2026-01-01T00:00:00.000Z\" | <GetCodeList %s><name>countries</name><since>2026-01-01T00:00:00.000Z</since></GetCodeList>",
            "102 | item[2]/outcome | outcome must be one of OK, WARNING, FAILED, and is \"FINE\" | <Acknowledge %s><item><deliveryNumber>1</deliveryNumber><outcome>OK</outcome></item><item><deliveryNumber>2</deliveryNumber><outcome>FINE</outcome></item></Acknowledge>",
            "101 | taskId          | taskId is missing: Decide must have it before decision | <Decide %s><decision>APPROVE</decision></Decide>",
            "101 | item[1]/outcome | outcome is missing: item must have it | <Acknowledge %s><item><deliveryNumber>1</deliveryNumber></item></Acknowledge>",
            "101 | item[1]/deliveryNumber | deliveryNumber is missing: item must have it before outcome | <Acknowledge %s><item><outcome>OK</outcome></item></Acknowledge>",
            "107 | reasonCode      | reasonCode is out of order: Decide has taskId, decision, reasonCode, text, condition | <Decide %s><taskId>1</taskId><decision>REFUSE</decision><text>a</text><reasonCode>b</reasonCode></Decide>",
            "106 | content         | content must be bytes in base64 | <Submit %s><content>@@@@</content></Submit>",
            "106 | messageId       | plain letters | <GetTracking %s><messageId>\u0447</messageId></GetTracking>",
            "101 | messageId       | empty | <GetTracking %s><messageId/></GetTracking>",
            "106 | correlationId   | correlationId | <Send %s><recipient>UZ</recipient><messageType>INFO</messageType><correlationId>7</correlationId><content>PGEvPg==</content></Send>",
            "112 | ''              | Pull stands in the namespace urn:other and must stand in urn:singlewindow:exchange:1 | <Pull xmlns=\"urn:other\"><max>1</max></Pull>",
            "300 | ''              | Fetch in the namespace urn:singlewindow:exchange:1 is no operation of this service | <Fetch %s/>"})
    void a_call_that_does_not_fit_says_what_does(String code, String pointer, String sentence, String call) {
        HttpResponse<String> answer = post("gateway.kz", envelope(call));
        fault(code, sentence, answer);
        assertEquals(pointer, answer.body().contains("pointer>") ? Envelope.textOf("pointer", answer.body()) : "",
                answer::body);
    }

    @Test
    void where_it_stands_is_said() {
        fault("104", "(line 3, column ", post("gateway.kz", envelope("\n<Pull %s>\n<max>ten</max></Pull>")));
        fault("100", "at line 2, column ", post("gateway.kz",
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">\n<s:Body></s:Bodi></s:Envelope>"));
    }

    @Test
    void a_header_that_is_not_understood_is_named() {
        String security = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
        String header = "<w:Security xmlns:w=\"" + security
                + "\" s:mustUnderstand=\"1\"/><n:Note xmlns:n=\"urn:note\">hello</n:Note>";
        HttpResponse<String> answer = post("gateway.kz",
                Envelope.withHeader(header, "<CheckConnectivity xmlns=\"urn:singlewindow:exchange:1\"/>"));
        fault("300", "the header Security (" + security + ")", answer);
        assertTrue(answer.body().contains(":MustUnderstand</faultcode>"), answer::body);
        assertFalse(answer.body().contains("Note"), answer::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"urn:example:Pull\"", "urn:example:Pull",
            "\"urn:singlewindow:exchange:1:GetQueueStatus\""})
    void an_action_that_is_not_the_calls_is_named(String action) {
        HttpResponse<String> answer = Knock.at("/soap/exchange").as("gateway.kz")
                .with("Content-Type", "text/xml; charset=utf-8").with("SOAPAction", action)
                .post(envelope("<Pull %s><max>1</max></Pull>"));
        fault("300", action.replace("\"", ""), answer);
        assertTrue(answer.body().contains("urn:singlewindow:exchange:1:Pull"), answer::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"urn:singlewindow:exchange:1:CheckConnectivity\""})
    void the_right_action_and_none_are_taken(String action) {
        HttpResponse<String> answer = Knock.at("/soap/exchange").as("gateway.kz")
                .with("Content-Type", "text/xml; charset=utf-8").with("SOAPAction", action)
                .post(envelope("<CheckConnectivity %s/>"));
        assertEquals(200, answer.statusCode(), answer::body);
    }

    @Test
    void a_version_of_soap_that_nobody_speaks_is_told_which_are_spoken() {
        fault("300", "http://www.w3.org/2003/05/soap-envelope",
                post("gateway.kz", "<Envelope xmlns=\"urn:soap:99\"><Body/></Envelope>"));
    }

    private static String envelope(String call) {
        return Envelope.of(call.replace("%s", "xmlns=\"urn:singlewindow:exchange:1\"")).replaceFirst(" xmlns:s=",
                TYPES + " xmlns:s=");
    }

    private static HttpResponse<String> post(String signIn, String envelope) {
        return Knock.at("/soap/exchange").as(signIn).with("Content-Type", "text/xml; charset=utf-8").post(envelope);
    }

    private static void fault(String code, String sentence, HttpResponse<String> answer) {
        assertEquals(500, answer.statusCode(), answer::body);
        assertEquals(code, Envelope.textOf("code", answer.body()), answer::body);
        assertTrue(Envelope.textOf("text", answer.body()).replace("&quot;", "\"").contains(sentence), answer::body);
        assertFalse(answer.body().contains("cvc-"), answer::body);
        Aftermath.nothingLeaked(answer.body());
    }
}
