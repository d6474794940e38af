package org.singlewindow.web.rest;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.singlewindow.guarantee.AskCover;
import org.singlewindow.guarantee.GuaranteeRules;
import org.singlewindow.guarantee.GuaranteeStep;
import org.singlewindow.guarantee.RegisterGuarantee;
import org.singlewindow.guarantee.StepWish;
import org.singlewindow.guarantee.UsePeriod;
import org.singlewindow.guarantee.WishedCode;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.RegisteringRefusal;

/** What callers say about guarantees. */
final class GuaranteeFields {

    private static final List<String> REGISTER = List.of("grn", "type", "form", "guarantor", "holder", "parts", "tier",
            "permission", "otherReference", "accessCode", "vouchers", "notIn", "notFor", "departure", "monitoring",
            "from", "until");
    private static final List<String> CHECK = List.of("accessCode", "type", "amount", "holder", "route", "goods",
            "departure");
    private static final List<String> CODE = List.of("agent", "code", "limit", "until");

    private GuaranteeFields() {
    }

    static RegisterGuarantee register(JsonValue given) {
        return register(given, "");
    }

    static List<RegisterGuarantee> several(JsonValue given) {
        List<JsonValue> listed = JsonFields.of(given, "", List.of("guarantees")).needed("guarantees");
        RegisteringRefusal.checkCount(listed.size(), "/guarantees");
        List<RegisterGuarantee> several = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            several.add(register(listed.get(i), "/guarantees/" + i));
        }
        return several;
    }

    /** Of a part of a guarantee that was read before, and is a list of texts, all of them; else none. */
    static List<String> entries(JsonValue given, GuaranteeRules.Part part) {
        return part == GuaranteeRules.Part.NOT_IN || part == GuaranteeRules.Part.NOT_FOR
                ? new JsonFields(given.asJsonObject(), "").texts(part.field()) : List.of();
    }

    /** The days in which what is asked for was locked; empty where none are said. */
    static Optional<UsePeriod> period(String from, String to) {
        UsePeriod.Said said = new UsePeriod.Said(from == null ? "" : from, to == null ? "" : to);
        said.flaw().ifPresent(flaw -> {
            throw Refusal.badRequest(flaw.code(),
                    flaw.place().substring(1) + ": " + flaw.why().in(Locale.ENGLISH) + ".");
        });
        return said.find();
    }

    private static RegisterGuarantee register(JsonValue given, String at) {
        JsonFields body = JsonFields.of(given, at, REGISTER);
        RegisterGuarantee.Amounts amounts = amounts(body);
        return new RegisterGuarantee(text(body, "grn"),
                new RegisterGuarantee.What(text(body, "type"), text(body, "form"), text(body, "permission"),
                        text(body, "otherReference"), text(body, "accessCode")),
                new RegisterGuarantee.Who(text(body, "guarantor"), text(body, "holder")), amounts,
                new RegisterGuarantee.Scope(body.texts("notIn"), body.texts("notFor"), text(body, "departure"),
                        number(body, "monitoring")),
                new RegisterGuarantee.Days(text(body, "from"), text(body, "until")));
    }

    private static RegisterGuarantee.Amounts amounts(JsonFields body) {
        List<JsonValue> listed = body.needed("parts");
        List<String> parts = new ArrayList<>();
        String currency = "";
        for (int i = 0; i < listed.size(); i++) {
            String place = body.place() + "/parts/" + i;
            JsonFields money = JsonFields.of(listed.get(i), place, MoneyJson.FIELDS);
            String said = money.neededText("currency");
            if (i > 0 && !said.equals(currency)) {
                throw Refusal.at(place + "/currency", RuleCode.INCONSISTENT,
                        "All parts of a guarantee are in one currency.");
            }
            currency = said;
            parts.add(money.neededText("amount"));
        }
        return new RegisterGuarantee.Amounts(currency, parts, number(body, "tier"), number(body, "vouchers"));
    }

    static AskCover check(JsonValue given) {
        JsonFields body = JsonFields.of(given, "", CHECK);
        Optional<JsonFields> money = money(body, "amount");
        return new AskCover(text(body, "accessCode"), text(body, "type"),
                money.map(said -> said.neededText("amount")).orElse(""),
                money.map(said -> said.neededText("currency")).orElse(""), text(body, "holder"), body.texts("route"),
                body.texts("goods"),
                text(body, "departure"));
    }

    /** A step with which nothing but a reason is said. */
    static StepWish step(GuaranteeStep step, JsonValue given) {
        return StepWish.to(step, text(JsonFields.of(given, "", List.of("reason")), "reason"));
    }

    /** A step with which an amount, or a day, is said too. @param day what the day is called */
    static StepWish step(GuaranteeStep step, JsonValue given, String day) {
        JsonFields body = JsonFields.of(given, "", day.isEmpty() ? List.of("reason", "amount")
                : step == GuaranteeStep.REVOKE ? List.of("reason", day) : List.of("reason", "amount", day));
        return new StepWish(step, text(body, "reason"), step == GuaranteeStep.REVOKE ? "" : text(body, "amount"),
                day.isEmpty() ? "" : text(body, day));
    }

    /** Limits are in the currency of the guarantee. */
    static List<WishedCode> codes(JsonValue given) {
        List<JsonValue> listed = JsonFields.of(given, "", List.of("codes")).needed("codes");
        List<WishedCode> codes = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            JsonFields code = JsonFields.of(listed.get(i), "/codes/" + i, CODE);
            codes.add(new WishedCode(text(code, "agent"), text(code, "code"), text(code, "limit"),
                    text(code, "until")));
        }
        return codes;
    }

    private static Optional<JsonFields> money(JsonFields body, String field) {
        return Optional.ofNullable(body.object().get(field))
                .map(said -> JsonFields.of(said, "/" + field, MoneyJson.FIELDS));
    }

    private static String text(JsonFields body, String field) {
        return body.filled(field).orElse("");
    }

    private static String number(JsonFields body, String field) {
        return body.has(field) ? String.valueOf(body.number(field)) : "";
    }
}
