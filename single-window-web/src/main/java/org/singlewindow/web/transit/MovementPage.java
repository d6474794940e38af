package org.singlewindow.web.transit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.reference.Offices;
import org.singlewindow.transit.MovementStep;
import org.singlewindow.transit.MovementView;
import org.singlewindow.transit.Movements;
import org.singlewindow.web.Address;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;
import org.singlewindow.web.Words;
import org.singlewindow.web.declaration.NotThere;

/** One movement: where it is, what has happened, what is locked for it, and whose turn it is. */
@Named
@RequestScoped
public class MovementPage {

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    Movements movements;

    @Inject
    Declarations declarations;

    @Inject
    Offices offices;

    @Inject
    Clock clock;

    private Optional<MovementView> found;
    private RouteLine line;
    private Boolean declared;

    @Serves(value = UseCase.READ_MOVEMENT, of = Thing.MOVEMENT)
    public void open() {
        if (find().isEmpty()) {
            NotThere.answer(FacesContext.getCurrentInstance());
        }
    }

    Optional<MovementView> find() {
        if (found == null) {
            found = Mrn.parse(getMrn()).flatMap(mrn -> movements.find(mrn, user.get()));
        }
        return found;
    }

    void lookAgain() {
        found = null;
        line = null;
    }

    public String getMrn() {
        return address.get("mrn");
    }

    public MovementView getView() {
        return find().orElse(null);
    }

    /** What whoever looks may tell now, in the order of a movement's life. */
    public List<MovementStep> getOffered() {
        return find().map(view -> view.offered().stream().sorted().toList()).orElse(List.of());
    }

    /** Its offices and what happened between them, to be drawn. */
    public RouteLine getLine() {
        if (line == null) {
            line = find().map(view -> RouteLine.of(view, offices::findCountry, clock.instant()))
                    .orElseGet(() -> new RouteLine(List.of()));
        }
        return line;
    }

    /** In the order in which it happened: people tell the minute, and what was on paper is told late. */
    public List<MovementView.Line> getEvents() {
        return Happened.inOrder(find().map(MovementView::events).orElse(List.of()));
    }

    /** How many events there are. */
    String seen() {
        return String.valueOf(find().map(view -> view.events().size()).orElse(0));
    }

    /** The events that came since there were so many; where none did, the last, which led to where it is now. */
    ToldSince since(String seen) {
        List<MovementView.Line> all = find().map(MovementView::events).orElse(List.of());
        int before = Math.min(ToldSince.count(seen).orElse(all.size()), all.size());
        return before < all.size() ? new ToldSince("movement.since", all.subList(before, all.size()))
                : new ToldSince("movement.last", all.subList(Math.max(0, before - 1), before));
    }

    /** Of what waits and can be no event any more, why; else empty. */
    public String never(MovementView.Waiting waiting) {
        return waiting.never().map(ObstacleWords::of).map(why -> Words.fill("movement.waiting.never", why)).orElse("");
    }

    /** What an office is called; its code where no list has it. */
    public String office(String code) {
        return code == null ? "" : offices.nameOf(code).map(name -> name + " " + code).orElse(code);
    }

    /** What is written beside that. */
    public RouteWords getWords() {
        return new RouteWords();
    }

    /** Whether there is a paper to travel with the goods. */
    public boolean isTravelling() {
        return find().filter(view -> view.row().state().isTravelling()).isPresent();
    }

    /** Whether the reader may see the declaration as well: a carrier sees the movement alone. */
    public boolean isDeclared() {
        if (declared == null) {
            declared = Mrn.parse(getMrn()).filter(mrn -> declarations.isSeen(mrn, user.get())).isPresent();
        }
        return declared;
    }
}
