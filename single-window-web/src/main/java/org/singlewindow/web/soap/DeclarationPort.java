package org.singlewindow.web.soap;

import jakarta.inject.Inject;
import org.singlewindow.identity.UseCase;
import org.singlewindow.wco.exchange.AnswerQuestion;
import org.singlewindow.wco.exchange.AnswerQuestionResponse;
import org.singlewindow.wco.exchange.ConfirmArrival;
import org.singlewindow.wco.exchange.ConfirmArrivalResponse;
import org.singlewindow.wco.exchange.Exchange;
import org.singlewindow.wco.exchange.GetAnswers;
import org.singlewindow.wco.exchange.GetAnswersResponse;
import org.singlewindow.wco.exchange.GetDeclaration;
import org.singlewindow.wco.exchange.GetDeclarationResponse;
import org.singlewindow.wco.exchange.GetDeclarations;
import org.singlewindow.wco.exchange.GetDeclarationsResponse;
import org.singlewindow.wco.exchange.GetDifferences;
import org.singlewindow.wco.exchange.GetDifferencesResponse;
import org.singlewindow.wco.exchange.GetDocument;
import org.singlewindow.wco.exchange.GetDocumentResponse;
import org.singlewindow.wco.exchange.GetEvidence;
import org.singlewindow.wco.exchange.GetEvidenceKeys;
import org.singlewindow.wco.exchange.GetEvidenceKeysResponse;
import org.singlewindow.wco.exchange.GetEvidenceResponse;
import org.singlewindow.wco.exchange.GetFollowDifferences;
import org.singlewindow.wco.exchange.GetFollowDifferencesResponse;
import org.singlewindow.wco.exchange.GetFollowOn;
import org.singlewindow.wco.exchange.GetFollowOnResponse;
import org.singlewindow.wco.exchange.GetHolds;
import org.singlewindow.wco.exchange.GetHoldsResponse;
import org.singlewindow.wco.exchange.GetPlan;
import org.singlewindow.wco.exchange.GetPlanResponse;
import org.singlewindow.wco.exchange.GetPrint;
import org.singlewindow.wco.exchange.GetPrintResponse;
import org.singlewindow.wco.exchange.GetRules;
import org.singlewindow.wco.exchange.GetRulesResponse;
import org.singlewindow.wco.exchange.GetVersions;
import org.singlewindow.wco.exchange.GetVersionsResponse;
import org.singlewindow.wco.exchange.LiftHold;
import org.singlewindow.wco.exchange.LiftHoldResponse;
import org.singlewindow.wco.exchange.Resume;
import org.singlewindow.wco.exchange.ResumeResponse;
import org.singlewindow.wco.exchange.SetHold;
import org.singlewindow.wco.exchange.SetHoldResponse;
import org.singlewindow.web.Serves;
import org.singlewindow.web.Thing;

/** Those of the WSDL's operations that are about one declaration that is there; {@link ExchangePort} has the others. */
abstract class DeclarationPort implements Exchange {

    @Inject
    DeclarationCalls declarations;

    @Inject
    VersionCalls versions;

    @Inject
    FollowOnCalls followOn;

    @Inject
    PaperCalls papers;

    @Inject
    StepCalls steps;

    @Inject
    HoldCalls holds;

    @Override
    @Serves(value = UseCase.READ_DECLARATION, of = Thing.LIST)
    public GetDeclarationsResponse getDeclarations(GetDeclarations call) {
        return declarations.list(call);
    }

    @Override
    @Serves(value = UseCase.READ_DECLARATION, of = Thing.DECLARATION)
    public GetDeclarationResponse getDeclaration(GetDeclaration call) {
        return declarations.one(call);
    }

    @Override
    @Serves(value = UseCase.READ_DECLARATION, of = Thing.DECLARATION)
    public GetAnswersResponse getAnswers(GetAnswers call) {
        return declarations.answers(call);
    }

    @Override
    @Serves(value = UseCase.READ_DOCUMENT, of = Thing.DECLARATION)
    public GetPlanResponse getPlan(GetPlan call) {
        return declarations.plan(call);
    }

    @Override
    @Serves
    public GetRulesResponse getRules(GetRules call) {
        return declarations.rules(call);
    }

    @Override
    @Serves(value = UseCase.READ_DOCUMENT, of = Thing.DECLARATION)
    public GetDocumentResponse getDocument(GetDocument call) {
        return versions.document(call);
    }

    @Override
    @Serves(value = UseCase.READ_DOCUMENT, of = Thing.DECLARATION)
    public GetVersionsResponse getVersions(GetVersions call) {
        return versions.list(call);
    }

    @Override
    @Serves(value = UseCase.READ_DOCUMENT, of = Thing.DECLARATION)
    public GetDifferencesResponse getDifferences(GetDifferences call) {
        return versions.differences(call);
    }

    @Override
    @Serves(value = UseCase.FOLLOW_ON, of = Thing.DECLARATION)
    public GetFollowOnResponse getFollowOn(GetFollowOn call) {
        return followOn.start(call);
    }

    @Override
    @Serves(value = UseCase.READ_DOCUMENT, of = Thing.DECLARATION)
    public GetFollowDifferencesResponse getFollowDifferences(GetFollowDifferences call) {
        return followOn.differences(call);
    }

    @Override
    @Serves(value = UseCase.READ_DOCUMENT, of = Thing.DECLARATION)
    public GetPrintResponse getPrint(GetPrint call) {
        return papers.print(call);
    }

    @Override
    @Serves(value = UseCase.MAKE_EVIDENCE, of = Thing.DECLARATION)
    public GetEvidenceResponse getEvidence(GetEvidence call) {
        return papers.evidence(call);
    }

    @Override
    @Serves
    public GetEvidenceKeysResponse getEvidenceKeys(GetEvidenceKeys call) {
        return papers.keys();
    }

    @Override
    @Serves(value = UseCase.ANSWER_QUESTION, of = Thing.TASK)
    public AnswerQuestionResponse answerQuestion(AnswerQuestion call) {
        return steps.answer(call);
    }

    @Override
    @Serves(value = UseCase.CONFIRM_ARRIVAL, of = Thing.DECLARATION)
    public ConfirmArrivalResponse confirmArrival(ConfirmArrival call) {
        return steps.arrive(call);
    }

    @Override
    @Serves(value = UseCase.RESUME_DECLARATION, of = Thing.DECLARATION)
    public ResumeResponse resume(Resume call) {
        return steps.resume(call);
    }

    @Override
    @Serves(value = UseCase.READ_HOLD, of = Thing.DECLARATION)
    public GetHoldsResponse getHolds(GetHolds call) {
        return holds.list(call);
    }

    @Override
    @Serves(value = UseCase.HOLD_CASE, of = Thing.DECLARATION)
    public SetHoldResponse setHold(SetHold call) {
        return holds.set(call);
    }

    @Override
    @Serves(value = UseCase.HOLD_CASE, of = Thing.DECLARATION)
    public LiftHoldResponse liftHold(LiftHold call) {
        return holds.lift(call);
    }
}
