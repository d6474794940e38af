package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.singlewindow.agency.Inbox;
import org.singlewindow.agency.TaskView;
import org.singlewindow.declaration.DeclarationPage;
import org.singlewindow.declaration.DeclarationQuery;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.LodgementRegister;
import org.singlewindow.declaration.RuleSwitches;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.wco.exchange.GetAnswers;
import org.singlewindow.wco.exchange.GetAnswersResponse;
import org.singlewindow.wco.exchange.GetDeclaration;
import org.singlewindow.wco.exchange.GetDeclarationResponse;
import org.singlewindow.wco.exchange.GetDeclarations;
import org.singlewindow.wco.exchange.GetDeclarationsResponse;
import org.singlewindow.wco.exchange.GetPlan;
import org.singlewindow.wco.exchange.GetPlanResponse;
import org.singlewindow.wco.exchange.GetRules;
import org.singlewindow.wco.exchange.GetRulesResponse;
import org.singlewindow.wco.exchange.Question;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SignedInUser;

/** What can be read of declarations; which of them, the domain decides by who asks. */
@ApplicationScoped
class DeclarationCalls {

    private static final int USUAL_PAGE = 20;

    @Inject
    Declarations declarations;

    @Inject
    Inbox inbox;

    @Inject
    RuleSwitches switches;

    @Inject
    SignedInUser user;

    GetDeclarationsResponse list(GetDeclarations call) {
        DeclarationQuery query = new DeclarationQuery(
                Given.word(DeclarationStatus.class, call.getStatus(), "status"),
                Optional.ofNullable(call.getLodgedFrom()), Optional.ofNullable(call.getLodgedBefore()),
                Given.text(call.getText()), before(call.getBefore()), 0,
                QueueCalls.atLeastOne(Optional.ofNullable(call.getMax()).orElse(USUAL_PAGE)));
        DeclarationPage page = declarations.search(query, user.get());
        GetDeclarationsResponse response = new GetDeclarationsResponse();
        page.rows().stream().map(DeclarationParts::line).forEach(response.getDeclaration()::add);
        page.next().ifPresent(response::setNext);
        return response;
    }

    private static OptionalLong before(Long said) {
        if (said != null && said < 0) {
            throw Refusal.at("before", RuleCode.OUTSIDE_DOMAIN, "before is at least 0.");
        }
        return said == null ? OptionalLong.empty() : OptionalLong.of(said);
    }

    GetDeclarationResponse one(GetDeclaration call) {
        Locale reader = Given.language(call.getLanguage());
        DeclarationView view = get(call.getMrn());
        GetDeclarationResponse response = DeclarationParts.of(view, reader);
        inbox.openQuestions(view.mrn(), user.get()).stream().map(DeclarationCalls::question)
                .forEach(response.getQuestion()::add);
        return response;
    }

    private static Question question(TaskView task) {
        Question question = new Question();
        question.setTaskId(task.row().id());
        question.setAgency(task.row().agency());
        question.setText(task.question().orElse(""));
        return question;
    }

    GetAnswersResponse answers(GetAnswers call) {
        DeclarationView view = get(call.getMrn());
        GetAnswersResponse response = new GetAnswersResponse();
        declarations.answers(view.mrn(), user.get()).stream().map(DeclarationParts::answer)
                .forEach(response.getAnswer()::add);
        return response;
    }

    GetPlanResponse plan(GetPlan call) {
        return declarations.plan(AboutOne.number(call.getMrn()), user.get()).map(PlanParts::of)
                .orElseThrow(AboutOne::notThere);
    }

    GetRulesResponse rules(GetRules call) {
        Locale reader = Given.language(call.getLanguage());
        GetRulesResponse response = new GetRulesResponse();
        LodgementRegister.all().stream().map(rule -> PlanParts.rule(rule, switches.find(rule, user.get()), reader))
                .forEach(response.getRule()::add);
        return response;
    }

    private DeclarationView get(String mrn) {
        return declarations.find(AboutOne.number(mrn), user.get()).orElseThrow(AboutOne::notThere);
    }
}
