package org.singlewindow.web.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.desk.Desks;
import org.singlewindow.desk.DeskPage;
import org.singlewindow.desk.DeskQuery;
import org.singlewindow.web.Address;
import org.singlewindow.web.NotUnderstood;
import org.singlewindow.web.SignedInUser;

/** A search on the desk as the address says it; officers and supervisors have the same. */
@RequestScoped
public class TaskSearch {

    private static final int SIZE = 25;

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    Desks desk;

    private DeskPage found;

    /** In a state that has a list of its own. */
    public void open() {
        if (!getState().isEmpty() && getTabs().stream().noneMatch(tab -> tab.state().name().equals(getState()))) {
            NotUnderstood.answer(FacesContext.getCurrentInstance());
        }
    }

    public DeskPage found() {
        if (found == null) {
            found = desk.list(new DeskQuery(given("state"), given("q"), given("after"), SIZE), user.get());
        }
        return found;
    }

    private Optional<String> given(String name) {
        return Optional.of(address.get(name)).filter(text -> !text.isEmpty());
    }

    public List<Desks.Tab> getTabs() {
        return desk.tabs();
    }

    public String getState() {
        return address.get("state");
    }

    public String getText() {
        return address.get("q");
    }

    /** Why there is nothing: a key of a text. */
    public String getNothing() {
        if (!getText().isEmpty()) {
            return found().next().isPresent() ? "tasks.noneYet" : "tasks.noneSuch";
        }
        return getState().isEmpty() ? "tasks.none" : "tasks.noneIn";
    }

    /** The same list with all its rows. */
    public String getCleared() {
        return getState().isEmpty() ? "?" : "?state=" + URLEncoder.encode(getState(), StandardCharsets.UTF_8);
    }

    public boolean isNarrowed() {
        return !getText().isEmpty() || !getState().isEmpty();
    }

    public boolean isFurtherDown() {
        return !address.get("after").isEmpty();
    }

    /** Where the list goes on; empty on the last page. */
    public String getNext() {
        return found().next()
                .map(place -> getNarrowing() + "after=" + URLEncoder.encode(place, StandardCharsets.UTF_8))
                .orElse("");
    }

    public String getNarrowing() {
        return Stream.of("state", "q").filter(name -> !address.get(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(address.get(name), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }
}
