package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A guarantee, as a guarantor files it and its client makes use of it in a browser. */
class GuaranteesBrowserIT {

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    @Test
    void a_guarantor_files_and_confirms_the_client_sets_codes_and_the_guarantor_gives_notice() {
        Person guarantor = browsers.atDesk().signIn("guarantor.mn");
        guarantor.open("/index.xhtml");
        guarantor.follow("Guarantees");
        guarantor.follow("Register a guarantee");
        guarantor.press("Register a guarantee");
        guarantor.expect("#type-about", "Say of which type");
        guarantor.expect("#parts-about", "Say up to what amount");
        guarantor.fill("#code", "Kp7Q");
        guarantor.open("/guarantee/register.xhtml");
        guarantor.expect("#typed", "is back");
        assertEquals("", guarantor.value("#code"), "the browser keeps no code");
        guarantor.press("Register a guarantee");
        guarantor.expect("#code-about", "codes are not kept");
        guarantor.choose("#type", "Comprehensive (1)");
        guarantor.fill("#holder", "MN-T0000001");
        guarantor.fill("#parts", "60000.00");
        guarantor.fill("#currency", "USD");
        guarantor.fill("#until", "2030-12-31");
        guarantor.press("Register a guarantee");
        guarantor.expect(".notice.good", "The guarantee is registered");
        guarantor.expect(".pill", "Not confirmed yet");
        String number = guarantor.see("h1").replace("Guarantee ", "");
        guarantor.follow("Confirm");
        guarantor.press("Confirm");
        guarantor.click(".ui-confirmdialog-yes");
        guarantor.expect(".pill", "In force");

        Person holder = browsers.atDesk().signIn("trader.mn");
        holder.open("/guarantee/guarantees.xhtml");
        holder.follow(number);
        holder.expect("dl.facts", "60,000.00 USD");
        holder.follow("Set the access codes");
        holder.expect("main", "Access code");
        Person colleague = browsers.atDesk().signIn("trader.mn");
        colleague.open("/guarantee/access.xhtml?grn=" + number);
        colleague.fill("For whom", "MN-B0000001");
        colleague.press("Set the access codes");
        colleague.expect(".notice.good", "MN-B0000001");
        holder.fill("Access code", "Own1");
        holder.press("Set the access codes");
        holder.expect(".notice.bad", "Nothing was done");
        holder.expect("main", "Set by somebody else");
        assertEquals("Own1", holder.value("[name='code.new1']"));
        holder.press("Set the access codes");
        holder.expect(".notice.good", "MN-B0000001");
        holder.expect(".notice.good", "Own1");

        guarantor.follow("Revoke");
        guarantor.press("Revoke");
        guarantor.click(".ui-confirmdialog-yes");
        guarantor.expect("#reason-about", "Say why");
        guarantor.fill("#reason", "The contract has ended");
        guarantor.press("Revoke");
        guarantor.click(".ui-confirmdialog-yes");
        guarantor.expect(".notice.good", "Notice is given");
        guarantor.expect(".timeline", "Notice was given");
        guarantor.expect(".timeline", "Takes effect from");
        holder.open("/guarantee/guarantee.xhtml?grn=" + number);
        holder.expect(".notice.warn", "The guarantor has given notice");
        assertEquals(List.of(), guarantor.troubles());
        assertEquals(List.of(), holder.troubles());
        assertEquals(List.of(), colleague.troubles());
    }

    @Test
    void what_others_did_refuses_a_step_once_and_not_again_where_it_is_opened_anew() {
        String guarantee = Knock.at("/api/guarantees").as("guarantor.mn").with("Content-Type", "application/json")
                .post("""
                        {"type":"1","holder":"MN-T0000001","parts":[{"amount":"100.00","currency":"USD"}],
                         "until":"2030-12-31"}""").headers().firstValue("Location").orElseThrow();
        String number = guarantee.substring(guarantee.lastIndexOf('/') + 1);
        assertEquals(200, step(guarantee, "confirm", "guarantor.mn", "{}"));
        Person guarantor = browsers.atDesk().signIn("guarantor.mn");
        String page = "/guarantee/step.xhtml?grn=" + number + "&step=SUSPEND";
        guarantor.open(page);
        guarantor.fill("#reason", "No premium");
        demand(guarantee, "200.00");
        guarantor.press("Suspend");
        guarantor.click(".ui-confirmdialog-yes");
        guarantor.expect(".notice.bad", "has changed since you looked");
        guarantor.open(page);
        guarantor.expect("#typed", "is back");
        assertEquals("No premium", guarantor.value("#reason"));
        guarantor.press("Suspend");
        guarantor.click(".ui-confirmdialog-yes");
        guarantor.expect(".pill", "Suspended");
        guarantor.expect(".timeline", "To be met before");

        Person customs = browsers.atDesk().signIn("customs.mn");
        String back = "/guarantee/step.xhtml?grn=" + number + "&step=REINSTATE";
        assertEquals(200, step(guarantee, "reinstate", "guarantor.mn", "{}"));
        customs.open(back);
        assertEquals(200, step(guarantee, "suspend", "guarantor.mn", "{\"reason\":\"No premium\"}"));
        customs.press("Take the demand back");
        customs.click(".ui-confirmdialog-yes");
        customs.expect(".notice.bad", "Somebody else has suspended the guarantee");
        customs.expect(".notice.bad", "What is demanded stays demanded");
        customs.expect("h1", "Take the demand back");
        assertEquals(200, step(guarantee, "reinstate", "guarantor.mn", "{}"));
        customs.open("/guarantee/guarantee.xhtml?grn=" + number);
        customs.follow("Take the demand back");
        customs.press("Take the demand back");
        customs.click(".ui-confirmdialog-yes");
        customs.expect(".pill", "In force");
        customs.expect(".timeline", "Demand taken back");
        customs.open("/guarantee/step.xhtml?grn=" + number + "&step=SUSPEND");
        customs.expect("main", "Demand taken back");
        assertEquals(List.of(), customs.troubles());
        assertEquals(List.of(), guarantor.troubles());
    }

    private static void demand(String guarantee, String amount) {
        assertEquals(200, step(guarantee, "demand", "customs.mn",
                "{\"amount\":\"" + amount + "\",\"until\":\"2029-12-31\",\"reason\":\"more goods\"}"));
    }

    private static int step(String guarantee, String step, String who, String body) {
        return Knock.at(guarantee + "/" + step).as(who).with("Content-Type", "application/json").post(body)
                .statusCode();
    }

    @Test
    void what_a_transit_costs_is_shown_before_anything_is_lodged_and_nothing_typed_is_lost() {
        Person trader = browsers.atDesk().signIn("trader2.uz");
        trader.open("/guarantee/guarantees.xhtml");
        trader.follow("What a guarantee costs");
        trader.press("Show what it costs");
        trader.expect("#from-about", "Choose a country");
        trader.choose("#from", "Uzbekistan");
        trader.choose("#to", "China");
        trader.click("input[value=KZ]");
        trader.choose("#currency", "USD");
        trader.fill("#goods", "0806.10 24 500,00\n847130 ten");
        trader.press("Show what it costs");
        trader.expect("#goods-about", "847130 ten");
        trader.fill("#goods", "0806.10 24 500,00\n847130 10000");
        trader.press("Show what it costs");
        trader.expect("dl.facts", "10,519.00 USD"); // 24 500 at 34.4 % in Uzbekistan, 10 000 at 20.91 % in China
        trader.expect("To lodge only 50 %");
        assertEquals("0806.10 24 500,00\n847130 10000", trader.value("#goods"));
        assertEquals(List.of(), trader.troubles());
    }
}
