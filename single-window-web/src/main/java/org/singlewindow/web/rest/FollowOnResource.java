package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.wire.FollowOn;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.mandate.Procedure;
import org.singlewindow.web.KeptHeaders;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** Going on from a declaration on the other side of the border, and in what the two differ. */
@Path("/declarations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FollowOnResource {

    /** Paths into the document that are still to be filled, with commas between. */
    private static final String MISSING = "X-Missing";

    @Inject
    FollowOn followOn;

    @Inject
    SignedInUser user;

    @GET
    @Path("/{mrn}/follow-on")
    @Produces({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Serves(value = UseCase.FOLLOW_ON, of = Thing.DECLARATION)
    public Response start(@PathParam("mrn") String mrn, @QueryParam("regime") @DefaultValue("IMPORT") String regime,
            @QueryParam("country") String country) {
        Mrn number = number(mrn);
        FollowOn.Wish wish = new FollowOn.Wish(Json.word(Procedure.class, Optional.of(regime), "regime"),
                where(Optional.ofNullable(country)));
        return followOn.start(number, wish, user.get(), started -> answer(started, number), otherwise -> {
            throw Refusal.of(otherwise, wish.procedure());
        });
    }

    private static Response answer(FollowOn.Started started, Mrn behind) {
        Response.ResponseBuilder answer = Response.ok(started.document(), "application/xml;charset=UTF-8")
                .header(MISSING, String.join(", ", started.missing()))
                .header("Content-Disposition", "attachment; filename=\"behind-" + behind + ".xml\"");
        KeptHeaders.of(started).forEach(answer::header);
        return answer.build();
    }

    /** The caller's own country where none is said. */
    private CountryCode where(Optional<String> said) {
        return said.map(CountryCode::parse).orElseGet(() -> user.get().country())
                .orElseThrow(Refusal::noCountry);
    }

    @GET
    @Path("/{mrn}/follows/{followed}/differences")
    @Serves(value = UseCase.READ_DOCUMENT, of = Thing.DECLARATION)
    public List<SharedFactJson> differences(@PathParam("mrn") String mrn, @PathParam("followed") String followed) {
        return followOn.differences(number(mrn), number(followed), user.get())
                .orElseThrow(() -> Refusal.notThere(Thing.DECLARATION)).stream().map(SharedFactJson::of).toList();
    }

    private static Mrn number(String mrn) {
        return Mrn.parse(mrn).orElseThrow(() -> Refusal.notThere(Thing.DECLARATION));
    }
}
