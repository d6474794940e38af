package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.singlewindow.guarantee.GuaranteeUndone;
import org.singlewindow.guarantee.Settlement;
import org.singlewindow.guarantee.SettlementOutcome;
import org.singlewindow.guarantee.Settlements;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SentNumber;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** What countries owe each other for debts that arose in another one than that of the guarantee. */
@Path("/settlements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SettlementsResource {

    @Inject
    Settlements settlements;

    @Inject
    SignedInUser user;

    @GET
    @Serves(value = UseCase.READ_SETTLEMENT, of = Thing.LIST)
    public SettlementJson.Page list(@QueryParam("size") @DefaultValue("50") int size, @QueryParam("after") Long after) {
        return SettlementJson.Page.of(settlements.owed(user.get()),
                settlements.list(Json.behind(after), Json.size(size), user.get()));
    }

    @POST
    @Path("/{id}/send")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.MARK_SETTLEMENT, of = Thing.SETTLEMENT)
    public SettlementJson send(@PathParam("id") String id, JsonValue given) {
        return mark(id, Settlement.Mark.SEND, DebtClaimFields.reference(given));
    }

    @POST
    @Path("/{id}/receive")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.MARK_SETTLEMENT, of = Thing.SETTLEMENT)
    public SettlementJson receive(@PathParam("id") String id, JsonValue given) {
        JsonFields.of(given, "", List.of());
        return mark(id, Settlement.Mark.RECEIVE, "");
    }

    private SettlementJson mark(String id, Settlement.Mark mark, String reference) {
        SettlementOutcome outcome = settlements.mark(number(id), mark, reference, user.get());
        if (outcome instanceof SettlementOutcome.Marked marked) {
            return SettlementJson.of(marked.settlement());
        }
        throw Refusal.of((GuaranteeUndone) outcome, Thing.SETTLEMENT);
    }

    private static long number(String id) {
        return SentNumber.id(id).orElseThrow(() -> Refusal.notThere(Thing.SETTLEMENT));
    }
}
