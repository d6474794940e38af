package org.singlewindow.web.transit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.singlewindow.transit.EventDetails;
import org.singlewindow.transit.Enquired;
import org.singlewindow.transit.Fallback;
import org.singlewindow.transit.FoundGoods;
import org.singlewindow.transit.Scene;

/** What somebody typed about an event, as they typed it. */
public class TellForm {

    private String at = "";
    private String office = "";
    private String reason = "";
    private String result = "";
    private String incident = "";
    private String seals = "";
    private String intact = "";
    private String means = "";
    private String asked = "";
    private String fallback = "";
    private String proof = "";
    private String where = "";
    private String once = UUID.randomUUID().toString();
    private String seen = "";
    private boolean untouched;

    /** @param files what shows it, by their hashes */
    EventDetails details(List<String> files) {
        List<String> put = Stream.of(seals.split("[\\n,;]")).map(String::strip).filter(each -> !each.isEmpty())
                .toList();
        EventDetails said = new EventDetails(reason.strip(),
                Stream.of(FoundGoods.values()).filter(each -> each.name().equals(result)).findFirst(), incident, put,
                intact.isEmpty() ? Optional.empty() : Optional.of(intact.equals("true")), means.strip(),
                0, proof).at(new Scene(where.strip(), files));
        EventDetails asking = Stream.of(Enquired.values()).filter(each -> each.name().equals(asked)).findFirst()
                .map(whom -> said.asking(whom, 0)).orElse(said);
        return Stream.of(Fallback.Cause.values()).filter(each -> each.name().equals(fallback)).findFirst()
                .map(why -> asking.onPaper(Fallback.because(why))).orElse(asking);
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = said(at);
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = said(office);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = said(reason);
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = said(result);
    }

    public String getIncident() {
        return incident;
    }

    public void setIncident(String incident) {
        this.incident = said(incident);
    }

    public String getSeals() {
        return seals;
    }

    public void setSeals(String seals) {
        this.seals = said(seals);
    }

    public String getIntact() {
        return intact;
    }

    public void setIntact(String intact) {
        this.intact = said(intact);
    }

    public String getMeans() {
        return means;
    }

    public void setMeans(String means) {
        this.means = said(means);
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = said(asked);
    }

    public String getFallback() {
        return fallback;
    }

    public void setFallback(String fallback) {
        this.fallback = said(fallback);
    }

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = said(proof);
    }

    public String getWhere() {
        return where;
    }

    public void setWhere(String where) {
        this.where = said(where);
    }

    /** What this form calls itself, for as long as it is on its way. */
    public String getOnce() {
        return once;
    }

    public void setOnce(String once) {
        this.once = said(once);
    }

    /** How many events there were when it was opened. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = said(seen);
    }

    public boolean isUntouched() {
        return untouched;
    }

    public void setUntouched(boolean untouched) {
        this.untouched = untouched;
    }

    /** The moment that was typed, in the zone of whoever typed it; empty where it is none. */
    Optional<Instant> moment(ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(at.strip().replace(' ', 'T')).atZone(zone).toInstant());
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }
}
