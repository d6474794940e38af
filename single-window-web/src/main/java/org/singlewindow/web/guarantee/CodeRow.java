package org.singlewindow.web.guarantee;

import org.singlewindow.guarantee.CodeView;
import org.singlewindow.guarantee.WishedCode;

/** One line in which an access code is typed. */
public final class CodeRow {

    private final boolean before;
    private boolean used;
    private String agent = "";
    private String code = "";
    private String limit = "";
    private String until = "";

    /** A line with nothing in it sets no code. */
    CodeRow() {
        before = false;
    }

    /** One that is set; which it is, nobody can read, so it gets a new one. */
    CodeRow(CodeView set) {
        before = true;
        used = true;
        agent = set.agent().map(firm -> firm.code()).orElse("");
        limit = set.limit().map(money -> money.amount().toPlainString()).orElse("");
        until = set.last().map(Object::toString).orElse("");
    }

    WishedCode wish() {
        return new WishedCode(agent, code, limit, until);
    }

    public boolean isUsed() {
        return used;
    }

    public void setUsed(boolean used) {
        this.used = used;
    }

    public String getAgent() {
        return agent;
    }

    public void setAgent(String agent) {
        this.agent = said(agent);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = said(code);
    }

    public String getLimit() {
        return limit;
    }

    public void setLimit(String limit) {
        this.limit = said(limit);
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = said(until);
    }

    /**
     * Whether it sets a code: one that is set already does so while it is ticked, another one with whatever is in it.
     */
    boolean says() {
        return used || !before && saysSomething();
    }

    private boolean saysSomething() {
        return !agent.isBlank() || !code.isBlank() || !limit.isBlank() || !until.isBlank();
    }

    private static String said(String typed) {
        return typed == null ? "" : typed;
    }
}
