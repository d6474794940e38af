package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.singlewindow.delivery.Archive;
import org.singlewindow.routing.RoutingPlan;

/** What lies with a version of a declaration, for features that know the version by its number. */
@ApplicationScoped
public class Versions {

    @Inject
    VersionRepository versions;

    @Inject
    Archive archive;

    /** Why it went where it went; nothing where its document is not kept any more. */
    public Optional<RoutingPlan> findPlan(long declaration, int number) {
        return versions.find(declaration, number).map(version -> archive.plan(version.document()))
                .filter(plan -> !plan.isEmpty()).map(RoutingPlan::parse);
    }
}
