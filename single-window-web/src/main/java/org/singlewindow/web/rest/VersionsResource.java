package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.singlewindow.declaration.DeclarationVersions;
import org.singlewindow.declaration.VersionView;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** The versions of a declaration, and what differs between them. */
@Path("/declarations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VersionsResource {

    @Inject
    DeclarationVersions versions;

    @Inject
    SignedInUser user;

    @GET
    @Path("/{mrn}/versions")
    @Serves(value = UseCase.READ_DOCUMENT, of = Thing.DECLARATION)
    public List<VersionJson> versions(@PathParam("mrn") String mrn) {
        return list(mrn).stream().map(VersionJson::of).toList();
    }

    /** Without {@code to} up to the version in force, without {@code from} from the one before. */
    @GET
    @Path("/{mrn}/differences")
    @Serves(value = UseCase.READ_DOCUMENT, of = Thing.DECLARATION)
    public List<DifferenceJson> differences(@PathParam("mrn") String mrn, @QueryParam("from") Integer from,
            @QueryParam("to") Integer to) {
        List<VersionView> all = list(mrn);
        int last = to == null ? all.get(all.size() - 1).number() : Json.atLeast(1, to, "to");
        int first = from == null ? Math.max(1, last - 1) : Json.atLeast(1, from, "from");
        return Mrn.parse(mrn).flatMap(number -> versions.differences(number, first, last, user.get()))
                .orElseThrow(() -> Refusal.notThere(Thing.VERSION)).stream()
                .map(each -> DifferenceJson.of(each, first, last)).toList();
    }

    private List<VersionView> list(String mrn) {
        return Mrn.parse(mrn).map(number -> versions.list(number, user.get())).filter(found -> !found.isEmpty())
                .orElseThrow(() -> Refusal.notThere(Thing.DECLARATION));
    }
}
