package org.singlewindow.web.country;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.Serves;
import org.singlewindow.web.agency.TaskSearch;

/** A supervisor's view of the tasks of all agencies of the country. */
@Named
@RequestScoped
public class TasksPage {

    @Inject
    TaskSearch search;

    @Serves(UseCase.READ_TASK)
    public void open() {
        search.open();
    }

    public TaskSearch getSearch() {
        return search;
    }
}
