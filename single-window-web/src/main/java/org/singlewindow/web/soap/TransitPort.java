package org.singlewindow.web.soap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.singlewindow.guarantee.DebtClaimStep;
import org.singlewindow.identity.UseCase;
import org.singlewindow.wco.transit.CaptureMovement;
import org.singlewindow.wco.transit.CaptureMovementResponse;
import org.singlewindow.wco.transit.CheckGuarantee;
import org.singlewindow.wco.transit.CheckGuaranteeResponse;
import org.singlewindow.wco.transit.ClaimDebt;
import org.singlewindow.wco.transit.ClaimDebtResponse;
import org.singlewindow.wco.transit.DisputeClaim;
import org.singlewindow.wco.transit.DisputeClaimResponse;
import org.singlewindow.wco.transit.GetClaim;
import org.singlewindow.wco.transit.GetClaimEvents;
import org.singlewindow.wco.transit.GetClaimEventsResponse;
import org.singlewindow.wco.transit.GetClaimResponse;
import org.singlewindow.wco.transit.GetClaims;
import org.singlewindow.wco.transit.GetClaimsResponse;
import org.singlewindow.wco.transit.GetGuarantee;
import org.singlewindow.wco.transit.GetGuaranteeResponse;
import org.singlewindow.wco.transit.GetHolderTier;
import org.singlewindow.wco.transit.GetHolderTierResponse;
import org.singlewindow.wco.transit.GetMovement;
import org.singlewindow.wco.transit.GetMovementResponse;
import org.singlewindow.wco.transit.GiveNotice;
import org.singlewindow.wco.transit.GiveNoticeResponse;
import org.singlewindow.wco.transit.PayClaim;
import org.singlewindow.wco.transit.PayClaimResponse;
import org.singlewindow.wco.transit.RecordEvent;
import org.singlewindow.wco.transit.RecordEventResponse;
import org.singlewindow.wco.transit.RegisterGuarantees;
import org.singlewindow.wco.transit.RegisterGuaranteesResponse;
import org.singlewindow.wco.transit.Transit;
import org.singlewindow.wco.transit.UpholdClaim;
import org.singlewindow.wco.transit.UpholdClaimResponse;
import org.singlewindow.wco.transit.WithdrawClaim;
import org.singlewindow.wco.transit.WithdrawClaimResponse;
import org.singlewindow.web.Serves;
import org.singlewindow.web.Thing;

/** What is asked and told of goods in transit and of guarantees; no web service by itself, as {@link ExchangePort}. */
@Dependent
public class TransitPort implements Transit {

    @Inject
    GuaranteeCalls guarantees;

    @Inject
    MovementCalls movements;

    @Inject
    CaptureCalls captures;

    @Inject
    RegisteringCalls registering;

    @Inject
    TierCalls tiers;

    @Inject
    DebtClaimCalls claims;

    @Override
    @Serves(UseCase.CHECK_GUARANTEE)
    public CheckGuaranteeResponse checkGuarantee(CheckGuarantee call) {
        return guarantees.check(call);
    }

    @Override
    @Serves(value = UseCase.READ_GUARANTEE, of = Thing.GUARANTEE)
    public GetGuaranteeResponse getGuarantee(GetGuarantee call) {
        return guarantees.one(call);
    }

    @Override
    @Serves(value = UseCase.READ_MOVEMENT, of = Thing.MOVEMENT)
    public GetMovementResponse getMovement(GetMovement call) {
        return movements.one(call);
    }

    @Override
    @Serves(value = UseCase.REPORT_MOVEMENT, of = Thing.MOVEMENT)
    public RecordEventResponse recordEvent(RecordEvent call) {
        return movements.tell(call);
    }

    @Override
    @Serves(UseCase.CAPTURE_MOVEMENT)
    public CaptureMovementResponse captureMovement(CaptureMovement call) {
        return captures.capture(call);
    }

    @Override
    @Serves(value = UseCase.READ_TIER, of = Thing.HOLDER)
    public GetHolderTierResponse getHolderTier(GetHolderTier call) {
        return tiers.tier(call);
    }

    @Override
    @Serves(UseCase.REGISTER_GUARANTEE)
    public RegisterGuaranteesResponse registerGuarantees(RegisterGuarantees call) {
        return registering.register(call);
    }

    @Override
    @Serves(value = UseCase.READ_DEBT_CLAIM, of = Thing.LIST)
    public GetClaimsResponse getClaims(GetClaims call) {
        return claims.list(call);
    }

    @Override
    @Serves(value = UseCase.READ_DEBT_CLAIM, of = Thing.LIST)
    public GetClaimEventsResponse getClaimEvents(GetClaimEvents call) {
        return claims.events(call);
    }

    @Override
    @Serves(UseCase.MAKE_DEBT_CLAIM)
    public GiveNoticeResponse giveNotice(GiveNotice call) {
        return claims.notice(call);
    }

    @Override
    @Serves(value = UseCase.READ_DEBT_CLAIM, of = Thing.DEBT_CLAIM)
    public GetClaimResponse getClaim(GetClaim call) {
        GetClaimResponse response = new GetClaimResponse();
        response.setClaim(claims.one(call.getId()));
        return response;
    }

    @Override
    @Serves(value = UseCase.MAKE_DEBT_CLAIM, of = Thing.DEBT_CLAIM)
    public ClaimDebtResponse claimDebt(ClaimDebt call) {
        ClaimDebtResponse response = new ClaimDebtResponse();
        response.setClaim(claims.claim(call));
        return response;
    }

    @Override
    @Serves(value = UseCase.ANSWER_DEBT_CLAIM, of = Thing.DEBT_CLAIM)
    public PayClaimResponse payClaim(PayClaim call) {
        PayClaimResponse response = new PayClaimResponse();
        response.setClaim(claims.step(call.getId(), DebtClaimStep.PAY, call.getReference(), call.getVersion()));
        return response;
    }

    @Override
    @Serves(value = UseCase.ANSWER_DEBT_CLAIM, of = Thing.DEBT_CLAIM)
    public DisputeClaimResponse disputeClaim(DisputeClaim call) {
        DisputeClaimResponse response = new DisputeClaimResponse();
        response.setClaim(claims.step(call.getId(), DebtClaimStep.DISPUTE, call.getReason(), call.getVersion()));
        return response;
    }

    @Override
    @Serves(value = UseCase.MAKE_DEBT_CLAIM, of = Thing.DEBT_CLAIM)
    public UpholdClaimResponse upholdClaim(UpholdClaim call) {
        UpholdClaimResponse response = new UpholdClaimResponse();
        response.setClaim(claims.step(call.getId(), DebtClaimStep.UPHOLD, call.getReason(), call.getVersion()));
        return response;
    }

    @Override
    @Serves(value = UseCase.MAKE_DEBT_CLAIM, of = Thing.DEBT_CLAIM)
    public WithdrawClaimResponse withdrawClaim(WithdrawClaim call) {
        WithdrawClaimResponse response = new WithdrawClaimResponse();
        response.setClaim(claims.step(call.getId(), DebtClaimStep.WITHDRAW, call.getReason(), call.getVersion()));
        return response;
    }
}
