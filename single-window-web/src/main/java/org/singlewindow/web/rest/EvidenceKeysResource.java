package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.singlewindow.evidence.EvidenceKeys;
import org.singlewindow.web.Serves;

/** The public parts of the keys that evidence was signed with; whoever was handed evidence has no sign-in. */
@Path("/evidence-keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceKeysResource {

    @Inject
    EvidenceKeys keys;

    @GET
    @Serves
    public List<EvidenceKeyJson> list() {
        return keys.list().stream().map(EvidenceKeyJson::of).toList();
    }
}
