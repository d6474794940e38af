package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.singlewindow.agency.AsSeen;
import org.singlewindow.agency.Claiming;
import org.singlewindow.agency.DecideTask;
import org.singlewindow.agency.Deciding;
import org.singlewindow.agency.Decision;
import org.singlewindow.agency.DecisionRules;
import org.singlewindow.agency.Inbox;
import org.singlewindow.agency.InspectionResult;
import org.singlewindow.agency.TaskBackground;
import org.singlewindow.agency.TaskChoice;
import org.singlewindow.agency.TaskCursor;
import org.singlewindow.agency.TaskOutcome;
import org.singlewindow.agency.TaskPage;
import org.singlewindow.agency.TaskRow;
import org.singlewindow.agency.TaskView;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.wco.exchange.ClaimTask;
import org.singlewindow.wco.exchange.ClaimTaskResponse;
import org.singlewindow.wco.exchange.Decide;
import org.singlewindow.wco.exchange.DecideResponse;
import org.singlewindow.wco.exchange.GetTask;
import org.singlewindow.wco.exchange.GetTaskResponse;
import org.singlewindow.wco.exchange.GetTasks;
import org.singlewindow.wco.exchange.GetTasksResponse;
import org.singlewindow.wco.exchange.Inspection;
import org.singlewindow.wco.exchange.ItemDecision;
import org.singlewindow.wco.exchange.ReleaseTask;
import org.singlewindow.wco.exchange.ReleaseTaskResponse;
import org.singlewindow.wco.exchange.Task;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** An agency that works from its own system: it looks what it has to decide, and decides. */
@ApplicationScoped
class AgencyCalls {

    private static final int USUAL_PAGE = 50;

    @Inject
    Inbox inbox;

    @Inject
    Claiming claiming;

    @Inject
    Deciding deciding;

    @Inject
    CallArrivals arrivals;

    @Inject
    SignedInUser user;

    GetTasksResponse tasks(GetTasks call) {
        TaskPage page = page(call);
        GetTasksResponse response = new GetTasksResponse();
        page.rows().stream().map(AgencyCalls::task).forEach(response.getTask()::add);
        page.next().map(TaskCursor::toText).ifPresent(response::setNext);
        return response;
    }

    private TaskPage page(GetTasks call) {
        Optional<Mrn> mrn = Given.text(call.getMrn()).map(text -> Mrn.parse(text)
                .orElseThrow(() -> Refusal.at("mrn", RuleCode.PATTERN, "mrn is no movement reference number.")));
        Optional<TaskChoice> choice = Given.text(call.getState())
                .map(text -> TaskChoice.parse(text).orElseThrow(() -> Refusal.at("state", RuleCode.OUTSIDE_DOMAIN,
                        "state is one of " + TaskChoice.words() + ".")));
        Optional<TaskCursor> after = Given.text(call.getAfter()).map(text -> TaskCursor.parse(text)
                .orElseThrow(() -> Refusal.at("after", RuleCode.PATTERN, "after is what next gave, or nothing.")));
        int max = QueueCalls.atLeastOne(Optional.ofNullable(call.getMax()).orElse(USUAL_PAGE));
        return mrn.map(number -> inbox.about(number, choice.orElse(TaskChoice.ALL), user.get()))
                .orElseGet(() -> inbox.choose(choice.orElse(TaskChoice.OPEN), after, max, user.get()));
    }

    private static Task task(TaskRow row) {
        Task task = new Task();
        task.setKind(row.kind().name());
        task.setTaskId(row.id());
        task.setMrn(row.mrn().value());
        task.setVersion(row.version());
        task.setAgency(row.agency());
        task.setState(row.state().name());
        task.setDuty(row.duty().name());
        task.setDue(row.due());
        task.setDeclarant(row.declarant());
        task.setSummary(row.summary().in(Locale.ENGLISH));
        row.claimedBy().ifPresent(task::setClaimedBy);
        task.setUrgent(row.urgent() ? true : null);
        if (!row.items().isEmpty()) {
            task.setItemsDecided(row.items().decided());
            task.setItemsAll(row.items().all().size());
        }
        row.held().filter(hold -> row.inForce()).ifPresent(hold -> {
            task.setHeldUntil(hold.until());
            hold.vain().ifPresent(task::setLacking);
        });
        return task;
    }

    GetTaskResponse one(GetTask call) {
        TaskView view = inbox.open(call.getTaskId(), user.get()).orElseThrow(() -> Refusal.notThere(Thing.TASK));
        GetTaskResponse response = new GetTaskResponse();
        response.setTask(task(view.row()));
        view.decidedBy().ifPresent(response::setDecidedBy);
        view.decidedAt().ifPresent(response::setDecidedAt);
        view.reasonCode().ifPresent(response::setReasonCode);
        view.text().ifPresent(response::setText);
        response.getCondition().addAll(view.conditions());
        view.question().ifPresent(response::setQuestion);
        view.answer().ifPresent(response::setAnswer);
        view.reasons().stream().map(PlanParts::reason).forEach(response.getReason()::add);
        view.urgent().map(PlanParts::reason).ifPresent(response::setUrgentGoods);
        view.items().made().stream().map(AgencyCalls::ofItems).forEach(response.getItemDecision()::add);
        response.getItemLeft().addAll(view.left());
        TaskBackground background = inbox.background(view.row(), user.get());
        background.earlierItems().stream().map(AgencyCalls::ofItems).forEach(response.getEarlierItemDecision()::add);
        Given.text(background.behind()).ifPresent(response::setBehind);
        view.inspection().map(AgencyCalls::inspection).ifPresent(response::setInspection);
        view.earlierInspections().stream().map(AgencyCalls::inspection)
                .forEach(response.getEarlierInspection()::add);
        return response;
    }

    private static Inspection inspection(InspectionResult made) {
        Inspection inspection = new Inspection();
        inspection.setResult(made.result());
        inspection.getFinding().addAll(made.findings());
        inspection.setRecordedBy(made.by());
        inspection.setRecordedAt(made.at());
        made.ordered().ifPresent(inspection::setOrdered);
        return inspection;
    }

    private static ItemDecision ofItems(org.singlewindow.agency.ItemDecision made) {
        ItemDecision decision = new ItemDecision();
        decision.getItem().addAll(made.items());
        decision.setDecision(made.decision().name());
        made.reasonCode().ifPresent(decision::setReasonCode);
        made.text().ifPresent(decision::setText);
        decision.getCondition().addAll(made.conditions());
        decision.setDecidedBy(made.by());
        decision.setDecidedAt(made.at());
        return decision;
    }

    ClaimTaskResponse claim(ClaimTask call) {
        ClaimTaskResponse response = new ClaimTaskResponse();
        response.setState(state(claiming.claim(call.getTaskId(), user.get())));
        return response;
    }

    ReleaseTaskResponse release(ReleaseTask call) {
        ReleaseTaskResponse response = new ReleaseTaskResponse();
        response.setState(state(claiming.release(call.getTaskId(), user.get())));
        return response;
    }

    private static String state(TaskOutcome outcome) {
        return outcome.either(done -> done.task().row().state().name(), refused -> {
            throw Refusal.of(refused);
        });
    }

    DecideResponse decide(Decide call) {
        DecideTask command = new DecideTask(call.getTaskId(), Decision.valueOf(call.getDecision()),
                Given.text(call.getReasonCode()),
                Given.text(call.getText()), call.getCondition(), call.getItem(), call.getFinding());
        return deciding.decide(command, AsSeen.behind(Given.said(call.getBehind())),
                arrivals.under(call.getMessageId()), user.get())
                .either(done -> answer(done.task()), refused -> {
                    throw Refusal.of(refused).pointing(refused.part().map(part -> element(command, part)).orElse(""));
                });
    }

    /** Each condition and each item is an element of its own here. */
    private static String element(DecideTask command, DecisionRules.Part part) {
        OptionalInt line = DecisionRules.line(command, part);
        return element(part) + (line.isPresent() ? "[" + (line.getAsInt() + 1) + "]" : "");
    }

    private static String element(DecisionRules.Part part) {
        return switch (part) {
            case CONDITIONS -> "condition";
            case ITEMS -> "item";
            case FINDINGS -> "finding";
            default -> part.field();
        };
    }

    private static DecideResponse answer(TaskView task) {
        DecideResponse response = new DecideResponse();
        response.setState(task.row().state().name());
        response.getItemLeft().addAll(task.left());
        return response;
    }
}
