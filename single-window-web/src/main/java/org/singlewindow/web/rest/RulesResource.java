package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.singlewindow.declaration.LodgementRegister;
import org.singlewindow.declaration.RuleSwitches;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;

/** Every rule that a declaration has to meet, and how it stands in the caller's country. */
@Path("/rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {

    @Inject
    RuleSwitches switches;

    @Inject
    SignedInUser user;

    @Inject
    ReaderLanguage language;

    @GET
    @Serves
    public List<RuleJson> all() {
        Locale reader = language.get();
        return LodgementRegister.all().stream().map(rule -> RuleJson.of(rule, switches.find(rule, user.get()), reader))
                .toList();
    }
}
