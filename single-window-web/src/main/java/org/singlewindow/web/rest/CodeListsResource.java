package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.singlewindow.reference.CodeLists;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.Thing;

/** The code lists that documents are checked against. */
@Path("/code-lists")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CodeListsResource {

    @Inject
    CodeLists codeLists;

    @GET
    @Serves
    public List<String> names() {
        return codeLists.names();
    }

    @GET
    @Path("/{name}")
    @Serves
    public CodeListJson one(@PathParam("name") String name) {
        return codeLists.find(name).map(CodeListJson::of)
                .orElseThrow(() -> Refusal.notThere(Thing.CODE_LIST));
    }
}
