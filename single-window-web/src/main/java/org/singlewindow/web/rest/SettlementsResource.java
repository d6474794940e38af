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
import java.util.Locale;
import java.util.OptionalLong;
import org.singlewindow.guarantee.Settlement;
import org.singlewindow.guarantee.SettlementOutcome;
import org.singlewindow.guarantee.Settlements;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** What countries owe each other for debts that arose in another one than that of the guarantee. */
@Path("/settlements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SettlementsResource {

    private static final int LARGEST_PAGE = 200;

    @Inject
    Settlements settlements;

    @Inject
    SignedInUser user;

    @GET
    @Serves(value = UseCase.READ_SETTLEMENT, of = Thing.LIST)
    public SettlementJson.Page list(@QueryParam("size") @DefaultValue("50") int size, @QueryParam("after") Long after) {
        OptionalLong behind = after == null ? OptionalLong.empty()
                : OptionalLong.of(Json.atLeast(1, after, "after"));
        return SettlementJson.Page.of(settlements.owed(user.get()),
                settlements.list(behind, Math.min(Json.atLeast(1, size, "size"), LARGEST_PAGE), user.get()));
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
        SettlementOutcome.Unmarked kept = (SettlementOutcome.Unmarked) outcome;
        if (kept.code() == RuleCode.NOT_FOUND) {
            throw Refusal.notThere(Thing.SETTLEMENT);
        }
        Refusal refusal = Refusal.ofRule(kept.code(), kept.why().in(Locale.ENGLISH) + ".");
        throw kept.place().isEmpty() ? refusal : refusal.pointing(kept.place());
    }

    private static long number(String id) {
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw Refusal.notThere(Thing.SETTLEMENT);
        }
        return Long.parseLong(id);
    }
}
