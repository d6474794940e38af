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
import java.util.Optional;
import org.singlewindow.reference.CodeLists;
import org.singlewindow.reference.Editions;
import org.singlewindow.reference.ListStep;
import org.singlewindow.web.CodeListAsk;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** The code lists that documents are checked against. */
@Path("/code-lists")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CodeListsResource {

    @Inject
    CodeLists codeLists;

    @Inject
    Editions editions;

    @Inject
    CodeListAsk ask;

    @Inject
    SignedInUser user;

    @GET
    @Serves
    public List<String> names() {
        return codeLists.names();
    }

    /** As it stands in the caller's country, unless another is named; whole, or what is different since a version. */
    @GET
    @Path("/{name}")
    @Serves
    public CodeListJson one(@PathParam("name") String name, @QueryParam("known") String known,
            @QueryParam("country") String country) {
        return editions.find(name, ask.country(country, user.get()), ask.version(known))
                .map(CodeListJson::of).orElseThrow(() -> Refusal.notThere(Thing.CODE_LIST));
    }

    @GET
    @Path("/{name}/versions")
    @Serves
    public List<CodeListJson.Step> versions(@PathParam("name") String name, @QueryParam("country") String country) {
        List<ListStep> steps = editions.steps(name, ask.country(country, user.get()));
        return Optional.of(steps).filter(all -> !all.isEmpty())
                .map(all -> all.stream().map(CodeListJson.Step::of).toList())
                .orElseThrow(() -> Refusal.notThere(Thing.CODE_LIST));
    }
}
