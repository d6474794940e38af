package org.singlewindow.web.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.agency.Inbox;
import org.singlewindow.agency.TaskCursor;
import org.singlewindow.agency.TaskPage;
import org.singlewindow.agency.TaskQuery;
import org.singlewindow.agency.TaskState;
import org.singlewindow.web.Address;
import org.singlewindow.web.SignedInUser;

/** A search among tasks as the address says it; officers and supervisors have the same. */
@RequestScoped
public class TaskSearch {

    private static final int SIZE = 25;

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    Inbox inbox;

    private TaskPage found;

    public TaskPage found() {
        if (found == null) {
            found = inbox.list(new TaskQuery(state(), Optional.of(getText()).filter(text -> !text.isEmpty()),
                    TaskCursor.parse(address.get("after")), SIZE), user.get());
        }
        return found;
    }

    private Optional<TaskState> state() {
        return Arrays.stream(TaskState.values()).filter(state -> state.name().equals(getState())).findFirst();
    }

    /** Those worth a tab of their own; all that is open comes without any. */
    public TaskState[] getStates() {
        return new TaskState[]{TaskState.CLAIMED, TaskState.OVERDUE, TaskState.QUERY, TaskState.INSPECTION,
                TaskState.INFORMED, TaskState.APPROVED,
                TaskState.APPROVED_WITH_CONDITIONS, TaskState.REFUSED, TaskState.WITHDRAWN};
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
                .map(cursor -> getNarrowing() + "after=" + URLEncoder.encode(cursor.toText(), StandardCharsets.UTF_8))
                .orElse("");
    }

    public String getNarrowing() {
        return Stream.of("state", "q").filter(name -> !address.get(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(address.get(name), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }
}
