package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.Releasing;
import org.singlewindow.declaration.Standing;

/** Opens a case for change. Everybody locks the declaration first, so nobody waits for somebody who waits for them. */
@ApplicationScoped
class Cases {

    @Inject
    TaskRepository tasks;

    @Inject
    Releasing releasing;

    Optional<TaskRepository.Place> findPlace(long taskId) {
        return tasks.findPlace(taskId);
    }

    OpenCase open(long taskId, TaskRepository.Place place) {
        Standing declaration = releasing.lock(place.declaration()).orElseThrow();
        List<Task> all = tasks.listLocked(place.declaration());
        Task task = all.stream().filter(each -> each.id() == taskId).findFirst().orElseThrow();
        return new OpenCase(declaration, task, all);
    }
}
