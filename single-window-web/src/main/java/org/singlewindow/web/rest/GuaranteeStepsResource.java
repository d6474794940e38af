package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.singlewindow.guarantee.CodesOutcome;
import org.singlewindow.guarantee.GuaranteeStep;
import org.singlewindow.guarantee.GuaranteeUndone;
import org.singlewindow.guarantee.GuaranteeView;
import org.singlewindow.guarantee.Guarantees;
import org.singlewindow.guarantee.SettingAccessCodes;
import org.singlewindow.guarantee.StepWish;
import org.singlewindow.guarantee.SteppingGuarantee;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Grn;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** What guarantors, holders and customs do with a guarantee; each answers with the guarantee as it then stands. */
@Path("/guarantees")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GuaranteeStepsResource {

    @Inject
    SteppingGuarantee stepping;

    @Inject
    SettingAccessCodes setting;

    @Inject
    Guarantees guarantees;

    @Inject
    SignedInUser user;

    @Context
    HttpServletResponse answer;

    @POST
    @Path("/{grn}/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.CONFIRM_GUARANTEE, of = Thing.GUARANTEE)
    public GuaranteeJson confirm(@PathParam("grn") String grn, @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            JsonValue given) {
        return take(grn, GuaranteeFields.step(GuaranteeStep.CONFIRM, given), seen);
    }

    @POST
    @Path("/{grn}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.END_GUARANTEE, of = Thing.GUARANTEE)
    public GuaranteeJson cancel(@PathParam("grn") String grn, @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            JsonValue given) {
        return take(grn, GuaranteeFields.step(GuaranteeStep.CANCEL, given), seen);
    }

    @POST
    @Path("/{grn}/suspend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.SUSPEND_GUARANTEE, of = Thing.GUARANTEE)
    public GuaranteeJson suspend(@PathParam("grn") String grn, @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            JsonValue given) {
        return take(grn, GuaranteeFields.step(GuaranteeStep.SUSPEND, given), seen);
    }

    @POST
    @Path("/{grn}/reinstate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.SUSPEND_GUARANTEE, of = Thing.GUARANTEE)
    public GuaranteeJson reinstate(@PathParam("grn") String grn, @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            JsonValue given) {
        return take(grn, GuaranteeFields.step(GuaranteeStep.REINSTATE, given), seen);
    }

    @POST
    @Path("/{grn}/demand")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.DEMAND_TOP_UP, of = Thing.GUARANTEE)
    public GuaranteeJson demand(@PathParam("grn") String grn, @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            JsonValue given) {
        return take(grn, GuaranteeFields.step(GuaranteeStep.DEMAND, given, "until"), seen);
    }

    @POST
    @Path("/{grn}/resize")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.RESIZE_GUARANTEE, of = Thing.GUARANTEE)
    public GuaranteeJson resize(@PathParam("grn") String grn, @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            JsonValue given) {
        return take(grn, GuaranteeFields.step(GuaranteeStep.RESIZE, given, ""), seen);
    }

    @POST
    @Path("/{grn}/revoke")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.REVOKE_GUARANTEE, of = Thing.GUARANTEE)
    public GuaranteeJson revoke(@PathParam("grn") String grn, @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            JsonValue given) {
        return take(grn, GuaranteeFields.step(GuaranteeStep.REVOKE, given, "from"), seen);
    }

    @POST
    @Path("/{grn}/liberate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.END_GUARANTEE, of = Thing.GUARANTEE)
    public GuaranteeJson liberate(@PathParam("grn") String grn, @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            JsonValue given) {
        return take(grn, GuaranteeFields.step(GuaranteeStep.LIBERATE, given), seen);
    }

    /** Whoever they are, nobody reads them: only for whom, and how far. */
    @GET
    @Path("/{grn}/access-codes")
    @Serves(value = UseCase.READ_GUARANTEE, of = Thing.GUARANTEE)
    public GuaranteeJson.AccessCodes codes(@PathParam("grn") String grn) {
        Grn number = GuaranteesResource.number(grn);
        tagged(guarantees.find(number, user.get()).orElseThrow(GuaranteesResource::noSuch));
        return new GuaranteeJson.AccessCodes(
                guarantees.codes(number, user.get()).stream().map(GuaranteeJson.AccessCode::of).toList());
    }

    /** These, and none that there were before. */
    @POST
    @Path("/{grn}/access-codes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.SET_ACCESS_CODES, of = Thing.GUARANTEE)
    public GuaranteeJson.AccessCodes set(@PathParam("grn") String grn,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen, JsonValue given) {
        CodesOutcome outcome = setting.set(GuaranteesResource.number(grn), GuaranteeFields.codes(given),
                SeenVersion.in(seen), user.get());
        if (outcome instanceof GuaranteeUndone kept) {
            throw Refusal.of(kept, Thing.GUARANTEE);
        }
        CodesOutcome.Replaced set = (CodesOutcome.Replaced) outcome;
        tagged(set.guarantee());
        String currency = set.guarantee().cover().limit().currency();
        return new GuaranteeJson.AccessCodes(
                set.codes().stream().map(each -> GuaranteeJson.AccessCode.of(each, currency)).toList());
    }

    private GuaranteeJson take(String grn, StepWish wish, String seen) {
        return stepping.take(GuaranteesResource.number(grn), wish, SeenVersion.in(seen), user.get())
                .either(done -> tagged(done.guarantee()), undone -> {
                    throw Refusal.of(undone, Thing.GUARANTEE);
                });
    }

    private GuaranteeJson tagged(GuaranteeView guarantee) {
        answer.setHeader(HttpHeaders.ETAG, SeenVersion.tag(guarantee.version()));
        return GuaranteeJson.of(guarantee);
    }
}
