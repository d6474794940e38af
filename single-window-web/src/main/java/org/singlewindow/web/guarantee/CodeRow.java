package org.singlewindow.web.guarantee;

import java.util.function.UnaryOperator;
import org.singlewindow.guarantee.CodeView;
import org.singlewindow.guarantee.WishedCode;
import org.singlewindow.web.TypedNumber;

/**
 * One line in which an access code is typed. It is known by whom the code is for, and not by its place among the
 * others: what was typed for one agent must not pass for another who was put in or taken out since.
 */
public final class CodeRow {

    static final String OWN = "own";
    private static final String FREE = "new";

    private final String key;
    private boolean used;
    private final String agent;
    private final String code;
    private final String limit;
    private final String until;
    private boolean forgotten;
    private String remark = "";

    private CodeRow(String key, boolean used, UnaryOperator<String> said) {
        this.key = key;
        this.used = used;
        agent = isFree() ? said.apply("agent") : key.equals(OWN) ? "" : key;
        code = said.apply("code");
        limit = said.apply("limit");
        until = said.apply("until");
    }

    /** One with nothing in it sets no code. */
    static CodeRow free(int number) {
        return new CodeRow(FREE + number, false, field -> "");
    }

    /** One that is set; which it is, nobody can read, so it gets a new one. */
    static CodeRow of(CodeView set) {
        return new CodeRow(keyOf(set), true, field -> switch (field) {
            case "limit" -> set.limit().map(money -> money.amount().toPlainString()).orElse("");
            case "until" -> set.last().map(Object::toString).orElse("");
            default -> "";
        });
    }

    static String keyOf(CodeView set) {
        return set.agent().map(firm -> firm.code()).orElse(OWN);
    }

    /** @param said what came with a field of the page, by its name; empty where nothing did */
    static CodeRow sent(String key, UnaryOperator<String> said) {
        CodeRow row = new CodeRow(key, !said.apply("use." + key).isEmpty(), field -> said.apply(field + "." + key));
        row.forgotten = row.code.isEmpty() && !said.apply("code." + key + ".again").isEmpty();
        return row;
    }

    WishedCode wish() {
        return new WishedCode(agent, code, TypedNumber.amount(limit), until);
    }

    /** Whether it would set one: one that is set already does so while it is ticked, another with whatever is in it. */
    boolean says() {
        return used || isFree() && !(agent + code + limit + until).isBlank();
    }

    /** Whether a code was typed here that was not kept, so that nobody may choose another one unasked. */
    boolean isForgotten() {
        return forgotten && says();
    }

    /** It would say no more what it says: there is none of it any more. */
    void takeBack() {
        used = false;
    }

    void remark(String text) {
        remark = text;
    }

    public String getKey() {
        return key;
    }

    /** Whether whom it is for is still to be said. */
    public boolean isFree() {
        return key.startsWith(FREE);
    }

    public boolean isUsed() {
        return used;
    }

    public String getAgent() {
        return agent;
    }

    /** Behind the name of a field, whose it is; empty where that is still to be said. */
    public String getAbout() {
        return isFree() || agent.isEmpty() ? "" : " " + agent;
    }

    public String getCode() {
        return code;
    }

    public String getLimit() {
        return limit;
    }

    public String getUntil() {
        return until;
    }

    /** What has become of it since they looked, or is amiss; else empty. */
    public String getRemark() {
        return remark;
    }
}
