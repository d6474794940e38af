package org.singlewindow.web.transit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.transit.MovementStep;
import org.singlewindow.transit.MovementTurn;
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

    private Optional<MovementView> found;

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

    public String getTurn() {
        return find().map(MovementView::turn).map(MovementPage::words).orElse("");
    }

    private static String words(MovementTurn turn) {
        return turn.country().map(country -> Words.fill("movement.turn.CUSTOMS.of", Words.country(country.value())))
                .orElseGet(() -> Words.of("movement.turn", turn.side()));
    }
}
