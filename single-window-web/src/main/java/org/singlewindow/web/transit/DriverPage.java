package org.singlewindow.web.transit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.transit.MovementReport;
import org.singlewindow.transit.MovementStep;
import org.singlewindow.transit.MovementView;
import org.singlewindow.web.Address;
import org.singlewindow.web.Choice;
import org.singlewindow.web.Preferences;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.Thing;
import org.singlewindow.web.Words;
import org.singlewindow.web.declaration.NotThere;
import org.singlewindow.web.print.QrPath;
import org.singlewindow.web.print.TravelCode;

/**
 * One movement for whoever drives it, on a phone: the code to be shown, where to go and until when, and what went wrong
 * on the way. Another tractor before an untouched trailer is told by itself, and needs no stop.
 */
@Named
@RequestScoped
public class DriverPage {

    /** Of code list CL019. */
    private static final String TRACTOR = "6";

    /** The form of another tractor has fields of its own for these. */
    private static final Map<String, String> OF_TRACTOR = Map.of("means", "tractor", "at", "tractorAt", "where",
            "tractorWhere");

    @Inject
    Address address;

    @Inject
    MovementPage movement;

    @Inject
    MovementTelling telling;

    @Inject
    EventFiles files;

    @Inject
    TravelCode code;

    @Inject
    Clock clock;

    private final TellForm form = new TellForm();
    private final TellForm tractor = new TellForm();

    @Serves(value = UseCase.REPORT_MOVEMENT, of = Thing.MOVEMENT)
    public void open() {
        if (movement.find().isEmpty()) {
            NotThere.answer(FacesContext.getCurrentInstance());
        }
    }

    /** Something went wrong. */
    @Serves(value = UseCase.REPORT_MOVEMENT, of = Thing.MOVEMENT)
    public String tell() throws IOException {
        Optional<Mrn> mrn = Mrn.parse(getMrn());
        Optional<Instant> at = form.moment(Preferences.zone(FacesContext.getCurrentInstance()));
        if (mrn.isEmpty() || at.isEmpty()) {
            telling.wrong("at", Words.get("movement.at.wrong"));
            return null;
        }
        if (!files.bring(mrn.get())) {
            return null;
        }
        return told(new MovementReport(mrn.get(), MovementStep.INCIDENT, at.get(), "", form.details(files.hashes())),
                form, form.getIncident().equals(TRACTOR) && !form.getMeans().isBlank() ? "driver.told.tractor"
                        : "driver.told",
                Map.of());
    }

    /** Another tractor goes on with the trailer, which nobody has touched. */
    @Serves(value = UseCase.REPORT_MOVEMENT, of = Thing.MOVEMENT)
    public String changeTractor() {
        Optional<Mrn> mrn = Mrn.parse(getMrn());
        Optional<Instant> at = tractor.moment(Preferences.zone(FacesContext.getCurrentInstance()));
        if (tractor.getMeans().isBlank()) {
            telling.wrong("tractor", Words.get("driver.tractor.empty"));
        }
        if (!tractor.isUntouched()) {
            telling.wrong("untouched", Words.get("driver.untouched.not"));
        }
        if (mrn.isEmpty() || at.isEmpty()) {
            telling.wrong("tractorAt", Words.get("movement.at.wrong"));
        }
        if (!telling.problems().isEmpty()) {
            return null;
        }
        tractor.setIncident(TRACTOR);
        tractor.setReason(Words.get("driver.untouched"));
        return told(new MovementReport(mrn.get(), MovementStep.INCIDENT, at.get(), "", tractor.details(List.of())),
                tractor, "driver.told.tractor", OF_TRACTOR);
    }

    private String told(MovementReport report, TellForm from, String key, Map<String, String> named) {
        String sentence = key.equals("driver.told") ? Words.get(key) : Words.fill(key, from.getMeans().strip());
        return telling.tell(report, OptionalInt.empty(), from.getOnce(), named).map(taken -> Said.done(sentence,
                "/transit/driver?faces-redirect=true&mrn=" + getMrn())).orElse(null);
    }

    public String getMrn() {
        return address.get("mrn");
    }

    public MovementView getView() {
        return movement.getView();
    }

    /** Where to go now; null where no office is ahead. */
    public RouteStop getNext() {
        return movement.getLine().getNext();
    }

    public boolean isTravelling() {
        return movement.isTravelling();
    }

    /** Whether it is theirs to tell now; what was typed stays to be read where it is not. */
    public boolean isOffered() {
        return movement.getOffered().contains(MovementStep.INCIDENT);
    }

    /** Whether it is taken where it was on paper, and else not: there is another page for that. */
    public boolean isOnlyFromPaper() {
        return movement.find().filter(view -> view.fromPaper().contains(MovementStep.INCIDENT)).isPresent();
    }

    /** What has happened since it was opened, where it cannot be told; else nothing. */
    public ToldSince getSince() {
        return getTrouble().isEmpty() && isOffered() ? ToldSince.NOTHING
                : movement.since(form.getSeen().isEmpty() ? tractor.getSeen() : form.getSeen());
    }

    public List<Choice> getIncidents() {
        return EventChoices.incidents();
    }

    /** Of the paper that travels with the goods; null where none does. */
    public QrPath getCode() {
        return code.of(getMrn());
    }

    public EventFiles getFiles() {
        return files;
    }

    public TellForm getForm() {
        return beginning(form);
    }

    public TellForm getTractor() {
        return beginning(tractor);
    }

    /** With the moment of now, until somebody says another; of two forms, the one that is not sent too. */
    private TellForm beginning(TellForm one) {
        if (one.getSeen().isEmpty()) {
            one.setSeen(movement.seen());
        }
        if (one.getAt().isEmpty()) {
            one.setAt(LocalDateTime.ofInstant(clock.instant(), Preferences.zone(FacesContext.getCurrentInstance()))
                    .truncatedTo(ChronoUnit.MINUTES).toString());
        }
        return one;
    }

    public Map<String, String> getProblems() {
        return telling.problems();
    }

    public String getTrouble() {
        return telling.trouble();
    }
}
