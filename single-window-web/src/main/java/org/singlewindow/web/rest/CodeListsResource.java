package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.reference.CodeLists;
import org.singlewindow.web.rest.problem.Refusal;

/** The code lists that documents are checked against. */
@Path("/code-lists")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CodeListsResource {

    @Inject
    CodeLists codeLists;

    @GET
    public List<String> names() {
        return codeLists.names();
    }

    @GET
    @Path("/{name}")
    public CodeListJson one(@PathParam("name") String name) {
        return codeLists.find(name).map(CodeListJson::of)
                .orElseThrow(() -> Refusal.notFound(RuleCode.NOT_FOUND, "There is no code list of this name."));
    }
}
