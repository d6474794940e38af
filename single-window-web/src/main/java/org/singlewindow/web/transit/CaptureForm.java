package org.singlewindow.web.transit;

/** What an officer typed about a transit that went on paper, as it was typed. */
public class CaptureForm {

    private String number = "";
    private String cause = "";
    private String releasedAt = "";
    private String office = "";
    private String holder = "";
    private String mrn = "";

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = said(number);
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = said(cause);
    }

    public String getReleasedAt() {
        return releasedAt;
    }

    public void setReleasedAt(String releasedAt) {
        this.releasedAt = said(releasedAt);
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = said(office);
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = said(holder);
    }

    public String getMrn() {
        return mrn;
    }

    public void setMrn(String mrn) {
        this.mrn = said(mrn);
    }

    private static String said(String text) {
        return text == null ? "" : text.strip();
    }
}
