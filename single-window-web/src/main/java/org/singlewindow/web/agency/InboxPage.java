package org.singlewindow.web.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.singlewindow.agency.TaskPage;
import org.singlewindow.web.SignedInUser;

/** An agency's tasks, oldest due first. */
@Named
@RequestScoped
public class InboxPage {

    @Inject
    TaskSearch search;

    @Inject
    SignedInUser user;

    public TaskPage getFound() {
        return search.found();
    }

    public TaskSearch getSearch() {
        return search;
    }

    /** What the page listens to: news of this agency's tasks. */
    public String getTopic() {
        return user.getParticipantCode();
    }
}
