package org.singlewindow.web.transit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.reference.Offices;
import org.singlewindow.transit.Capturing;
import org.singlewindow.transit.FoundMovements;
import org.singlewindow.transit.MovementQuery;
import org.singlewindow.transit.MovementRow;
import org.singlewindow.transit.MovementState;
import org.singlewindow.transit.MovementTurn;
import org.singlewindow.transit.Movements;
import org.singlewindow.web.Address;
import org.singlewindow.web.Choice;
import org.singlewindow.web.MovementTurnWords;
import org.singlewindow.web.NotUnderstood;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** The movements one may see, the newest first. All that narrows the list stands in the address. */
@Named
@RequestScoped
public class MovementsPage {

    private static final int SIZE = 25;
    private static final List<MovementQuery.Which> OF_TRADE = List.of(MovementQuery.Which.TURNED_BACK,
            MovementQuery.Which.UNCOVERED, MovementQuery.Which.WAITING);
    private static final List<String> NARROWING = List.of("state", "office", "which", "sort", "q");

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    Movements movements;

    @Inject
    Offices offices;

    @Inject
    Capturing capturing;

    private FoundMovements found;
    private Map<Mrn, MovementTurn.Now> turns;

    @Serves(UseCase.READ_MOVEMENT)
    public void open() {
        if (!NotUnderstood.isOneOf(getState(), getStates()) || !NotUnderstood.isOneOf(getWhich(), getParts())
                || !NotUnderstood.isOneOf(getSort(), getOrders())
                || !address.get("before").isEmpty() && !address.get("before").matches("\\d{1,18}")) {
            NotUnderstood.answer(FacesContext.getCurrentInstance());
        }
    }

    public boolean isCapturing() {
        return capturing.isFor(user.get());
    }

    private FoundMovements found() {
        if (found == null) {
            found = movements.search(new MovementQuery(
                    Stream.of(getStates()).filter(each -> each.name().equals(getState())).findFirst(),
                    said("office"), chosen(getParts(), getWhich()), said("q"), chosen(getOrders(), getSort()),
                    isFurtherDown() ? Long.parseLong(address.get("before")) : Long.MAX_VALUE, SIZE), user.get());
        }
        return found;
    }

    private Optional<String> said(String name) {
        return Optional.of(address.get(name)).filter(text -> !text.isBlank()).map(String::strip);
    }

    public List<MovementRow> getRows() {
        return found().rows();
    }

    /** Whose turn it is while it goes; else empty. */
    public String turn(MovementRow row) {
        if (row == null) {
            return "";
        }
        if (turns == null) {
            turns = movements.turns(
                    found().rows().stream().filter(MovementsPage::isGoing).map(MovementRow::mrn).toList(),
                    user.get());
        }
        return Optional.ofNullable(turns.get(row.mrn())).map(now -> MovementTurnWords.of(now.turn())).orElse("");
    }

    /** Before, its state says what it waits for. */
    private static boolean isGoing(MovementRow row) {
        return row.state().isOpen() && !row.state().isBeforeRelease();
    }

    public boolean isMore() {
        return found().next().isPresent();
    }

    public long getNext() {
        return found().next().orElse(0);
    }

    public MovementState[] getStates() {
        return MovementState.values();
    }

    public String getState() {
        return address.get("state");
    }

    public String getText() {
        return address.get("q");
    }

    public String getOffice() {
        return address.get("office");
    }

    /** The first of them is what holds where nothing is chosen. */
    private static <T extends Enum<T>> T chosen(T[] all, String name) {
        return Stream.of(all).filter(each -> each.name().equals(name)).findFirst().orElse(all[0]);
    }

    private MovementQuery.Which[] getParts() {
        return Stream.concat(getPlain().stream(), getDuties().stream()).toArray(MovementQuery.Which[]::new);
    }

    public List<MovementQuery.Which> getPlain() {
        return Stream.of(MovementQuery.Which.values()).filter(each -> !each.isDuty()).toList();
    }

    /** What may wait for the reader's customs; of the trade, what of that is worth its looking. */
    public List<MovementQuery.Which> getDuties() {
        return movements.areForCustoms(user.get())
                ? Stream.of(MovementQuery.Which.values()).filter(MovementQuery.Which::isDuty).toList() : OF_TRADE;
    }

    /** What has to be done with those that are shown, and by whom; empty where they are only looked at. */
    public String getTodo() {
        return getDuties().stream().filter(each -> each.name().equals(getWhich())).findFirst()
                .map(each -> Words.of("movementsTodo", each)).orElse("");
    }

    public String getWhich() {
        return address.get("which");
    }

    public MovementQuery.Order[] getOrders() {
        return MovementQuery.Order.values();
    }

    public String getSort() {
        return address.get("sort");
    }

    /** Those of the reader's own country, to be chosen from; whatever is typed is looked for. */
    public List<Choice> getOffices() {
        return user.get().country().map(country -> Stream.concat(
                offices.list(country).stream().map(each -> new Choice(each.code(), each.name())),
                offices.borderPosts(country).stream().map(each -> new Choice(each.code(), each.name()))).toList())
                .orElse(List.of());
    }

    public boolean isFurtherDown() {
        return address.get("before").matches("\\d{1,18}");
    }

    public boolean isNarrowed() {
        return NARROWING.stream().anyMatch(name -> !address.get(name).isEmpty());
    }

    /** The query string of the same list from its beginning; with {@code before=} behind it, of what follows. */
    public String getNarrowing() {
        StringBuilder query = new StringBuilder();
        NARROWING.stream().filter(name -> !address.get(name).isEmpty()).forEach(name -> query.append(name).append('=')
                .append(URLEncoder.encode(address.get(name), StandardCharsets.UTF_8)).append('&'));
        return query.toString();
    }
}
