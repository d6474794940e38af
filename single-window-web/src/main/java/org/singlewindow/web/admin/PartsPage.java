package org.singlewindow.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.delivery.QueueStatus;
import org.singlewindow.declaration.AgentView;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;
import org.singlewindow.reference.Code;
import org.singlewindow.reference.CodeLists;
import org.singlewindow.routing.Reason;
import org.singlewindow.web.Choice;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.TableRows;
import org.singlewindow.web.Words;

/** For developers, in demo mode only: every part that pages are made of, in use. It keeps nothing. */
@Named
@RequestScoped
public class PartsPage {

    private static final int MOST_OFFERED = 10;

    @Inject
    Clock clock;

    @Inject
    CodeLists lists;

    @Inject
    Participants participants;

    @Inject
    SignedInUser user;

    private final TableRows<Code> rows = new TableRows<>(() -> codes("packages"), Code::code).words("code", Code::code)
            .words("name", code -> Words.code("packages", code));

    private String chapter = "";
    private String taken = "";
    private Part file;

    public TableRows<Code> getRows() {
        return rows;
    }

    private List<Code> codes(String list) {
        return lists.find(list).map(found -> found.codes()).orElse(List.of());
    }

    public DeclarationStatus[] getStatuses() {
        return DeclarationStatus.values();
    }

    public List<String> getTones() {
        return List.of("good", "warn", "bad", "busy");
    }

    public String getCountry() {
        return participants.countries().stream().map(Participant::code).findFirst().orElse("");
    }

    public List<Choice> getModes() {
        return codes("transport-modes").stream()
                .map(code -> new Choice(code.code(), Words.code("transport-modes", code))).toList();
    }

    public List<Violation> getViolations() {
        var words = Wording.verbatim(Words.get("parts.wrong"));
        return List.of(
                new Violation(RuleCode.NOT_WELL_FORMED, words, "/MetaData/Declaration", "42A", 12, false),
                new Violation(RuleCode.NOT_WELL_FORMED, words, "/MetaData/Declaration", "42A", 14, true));
    }

    public Reason getReason() {
        return new Reason("plant-import", Words.get("parts.notice"), "item 2: 080830, IMPORTING KZ");
    }

    public Instant getNow() {
        return clock.instant();
    }

    public Instant getTomorrow() {
        return clock.instant().plus(Duration.ofDays(1));
    }

    public Instant getYesterday() {
        return clock.instant().minus(Duration.ofDays(1));
    }

    /** Chapters of the nomenclature with these words, or of this number. */
    public List<String> complete(String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return codes("hs-chapters").stream().map(code -> code.code() + " – " + Words.code("hs-chapters", code))
                .filter(chapter -> chapter.toLowerCase(Locale.ROOT).contains(wanted)).limit(MOST_OFFERED).toList();
    }

    @Serves(UseCase.READ_PARTICIPANTS)
    public String act() {
        return Said.done(Words.get("parts.done"), "/admin/parts?faces-redirect=true");
    }

    @Serves(UseCase.READ_PARTICIPANTS)
    public void take() {
        taken = file == null ? "" : Words.fill("parts.taken", file.getSubmittedFileName(), file.getSize());
    }

    public String getTaken() {
        return taken;
    }

    /** Somebody who lodged for somebody else. */
    public AgentView getAgent() {
        return participants.list(user.get()).stream().filter(each -> each.is(Capability.BROKER)).findFirst()
                .map(each -> new AgentView(each.code(), each.called(), 1)).orElse(null);
    }

    /** How many take part in a country. */
    public record Figure(String country, long number) {}

    public List<Figure> getFigures() {
        List<Participant> all = participants.list(user.get());
        return participants.countries().stream().flatMap(each -> each.country().stream())
                .map(country -> new Figure(country.value(),
                        all.stream().filter(each -> each.country().filter(country::equals).isPresent()).count()))
                .toList();
    }

    /** As Chart.js wants it. */
    public String getChart() {
        var countries = JsonText.array();
        var numbers = JsonText.array();
        getFigures().forEach(figure -> {
            countries.add(figure.country());
            numbers.add(figure.number());
        });
        var set = JsonText.object().add("label", Words.get("participants")).add("data", numbers);
        var data = JsonText.object().add("labels", countries).add("datasets",
                JsonText.array().add(set));
        return JsonText.object().add("type", "bar").add("data", data).build().toString();
    }

    public QueueStatus getQueue() {
        return new QueueStatus(7, Optional.of(getYesterday()), 2, 1, Optional.of(getNow()), Optional.empty(),
                Optional.empty());
    }

    public String getChapter() {
        return chapter;
    }

    public void setChapter(String chapter) {
        this.chapter = chapter;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
