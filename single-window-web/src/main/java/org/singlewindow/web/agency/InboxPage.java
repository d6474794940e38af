package org.singlewindow.web.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;

/** What waits for an agency, live and perishable goods first, then oldest due first. */
@Named
@RequestScoped
public class InboxPage {

    @Inject
    TaskSearch search;

    @Inject
    SignedInUser user;

    @Serves(UseCase.READ_TASK)
    public void open() {
        search.open();
    }

    public TaskSearch getSearch() {
        return search;
    }

    /** What the page listens to: news of this agency's tasks. */
    public String getTopic() {
        return user.getParticipantCode();
    }
}
