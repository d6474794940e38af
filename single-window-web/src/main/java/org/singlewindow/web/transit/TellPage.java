package org.singlewindow.web.transit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.transit.Enquired;
import org.singlewindow.transit.MovementStep;
import org.singlewindow.transit.MovementView;
import org.singlewindow.transit.MovementReport;
import org.singlewindow.web.Address;
import org.singlewindow.web.Choice;
import org.singlewindow.web.Preferences;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.Thing;
import org.singlewindow.web.Words;
import org.singlewindow.web.declaration.NotThere;

/** Tells what has happened to a movement: the form of the one step that was chosen. What was typed stays. */
@Named
@RequestScoped
public class TellPage {

    @Inject
    Address address;

    @Inject
    MovementPage movement;

    @Inject
    MovementTelling telling;

    @Inject
    EventFiles files;

    @Inject
    Clock clock;

    private final TellForm form = new TellForm();
    /** Up to where the events were known before it was pressed; what was told since is shown where it stays. */
    private String known = "";

    @Serves(value = UseCase.REPORT_MOVEMENT, of = Thing.MOVEMENT)
    public void open() {
        if (movement.find().isEmpty() || step().isEmpty()) {
            NotThere.answer(FacesContext.getCurrentInstance());
        } else if (form.getAt().isEmpty()) {
            form.setSeen(movement.seen());
            form.setAt(LocalDateTime.ofInstant(clock.instant(), zone()).truncatedTo(ChronoUnit.MINUTES).toString());
        }
    }

    private Optional<MovementStep> step() {
        return Stream.of(MovementStep.values()).filter(MovementStep::isReported)
                .filter(each -> each.name().equals(address.get("step"))).findFirst();
    }

    @Serves(value = UseCase.REPORT_MOVEMENT, of = Thing.MOVEMENT)
    public String tell() throws IOException {
        Optional<Instant> at = asks("at") ? form.moment(zone()) : Optional.empty();
        Optional<Mrn> mrn = Mrn.parse(getMrn());
        if (asks("at") && at.isEmpty() || mrn.isEmpty() || step().isEmpty()) {
            telling.wrong("at", Words.get("movement.at.wrong"));
            return null;
        }
        if (asks("files") && !files.bring(mrn.get())) {
            return null;
        }
        MovementReport report = new MovementReport(mrn.get(), step().get(), at, form.getOffice(),
                form.details(asks("files") ? files.hashes() : List.of()));
        known = form.getSeen();
        Optional<String> told = telling.tell(report, ToldSince.count(known), form.getOnce(), Map.of());
        if (!getTrouble().isEmpty()) {
            // beside a field that is wrong nothing is shown of what was told since: that is still unread
            form.setSeen(movement.seen());
        }
        return told.map(what -> Said.done(what, here())).orElse(null);
    }

    private String here() {
        return "/transit/movement?faces-redirect=true&mrn=" + getMrn();
    }

    private static ZoneId zone() {
        return Preferences.zone(FacesContext.getCurrentInstance());
    }

    public String getMrn() {
        return address.get("mrn");
    }

    public String getStep() {
        return step().map(Enum::name).orElse("");
    }

    /** Whether it is still theirs to tell; what was typed stays to be read where it is not. */
    public boolean isOffered() {
        return movement.find().filter(view -> step().filter(view.offered()::contains).isPresent()).isPresent();
    }

    /** Whether it is taken where it was on paper, and else not. */
    public boolean isOnlyFromPaper() {
        return movement.find().filter(view -> step().filter(view.fromPaper()::contains).isPresent()).isPresent();
    }

    /** What has happened since it was opened, where it cannot be told; else nothing. */
    public ToldSince getSince() {
        return getTrouble().isEmpty() && isOffered() ? ToldSince.NOTHING
                : movement.since(known.isEmpty() ? form.getSeen() : known);
    }

    public EventFiles getFiles() {
        return files;
    }

    public TellForm getForm() {
        return form;
    }

    public Map<String, String> getProblems() {
        return telling.problems();
    }

    public String getTrouble() {
        return telling.trouble();
    }

    /** Whether the step has this to be said; what the window itself does has its own time. */
    public boolean asks(String field) {
        if (field.equals("at")) {
            return step().filter(step -> !step.isOfItsOwnMoment()).isPresent();
        }
        return step().stream().flatMap(step -> movement.find().stream().flatMap(view -> view.parts(step).stream()))
                .anyMatch(part -> part.field().equals(field));
    }

    public List<Choice> getResults() {
        return EventChoices.results();
    }

    public List<Choice> getProofs() {
        return EventChoices.proofs();
    }

    public List<Choice> getIncidents() {
        return EventChoices.incidents();
    }

    public List<Choice> getAsked() {
        return movement.find().map(MovementView::terms).map(terms -> List.of(asked(Enquired.HOLDER, terms.holder()),
                asked(Enquired.OFFICE, terms.office()))).orElse(List.of());
    }

    private static Choice asked(Enquired whom, int days) {
        return new Choice(whom.name(), Words.fill("movementTerm." + whom, days));
    }

    public List<Choice> getFallbacks() {
        return EventChoices.causes();
    }

    public List<Choice> getSealStates() {
        return EventChoices.sealStates();
    }
}
