package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.singlewindow.delivery.Archive;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.routing.RoutingPlan;

/** What lies with a version of a declaration, for features that know the version by its number. */
@ApplicationScoped
public class Versions {

    private static final long NONE = 0;

    @Inject
    VersionRepository versions;

    @Inject
    Archive archive;

    @Inject
    ReadingRepository reading;

    /**
     * How a declaration stands, and of what that version of it was made.
     *
     * @param items   which goods items were released or refused by themselves
     * @param inForce number of the version that counts
     * @param madeAt  when the version that was asked for was made, {@code sha256} the digest of its document
     */
    public record Kept(DeclarationStatus status, ItemMarks items, int inForce, Instant madeAt, byte[] sha256) {}

    /**
     * To whoever can say of which document the version was made. The same is looked up where there is no such version
     * or declaration, so that the time it takes does not tell.
     */
    public Optional<Kept> find(Mrn mrn, int number) {
        Optional<FoundDeclaration> declaration = reading.find(mrn);
        Optional<Version> version = versions.find(declaration.map(FoundDeclaration::id).orElse(NONE), number);
        Optional<byte[]> digest = archive.findDigest(version.map(Version::document).orElse(NONE));
        return digest.map(found -> new Kept(declaration.orElseThrow().status(), declaration.get().items(),
                declaration.orElseThrow().version(),
                version.orElseThrow().at(), found));
    }

    /** Why it went where it went; nothing where its document is not kept any more. */
    public Optional<RoutingPlan> findPlan(long declaration, int number) {
        return versions.find(declaration, number).map(version -> archive.plan(version.document()))
                .filter(plan -> !plan.isEmpty()).map(RoutingPlan::parse);
    }
}
