package org.singlewindow.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.singlewindow.agency.Inbox;
import org.singlewindow.declaration.DeclarationQuery;
import org.singlewindow.declaration.DeclarationRow;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.delivery.Operating;
import org.singlewindow.delivery.Queue;
import org.singlewindow.delivery.QueueStatus;
import org.singlewindow.delivery.QueueView;
import org.singlewindow.desk.Desks;
import org.singlewindow.desk.DeskItem;
import org.singlewindow.desk.DeskQuery;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.transit.CarriedMovement;
import org.singlewindow.transit.MovementDuty;
import org.singlewindow.transit.MovementRow;
import org.singlewindow.transit.Movements;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** What waits for whoever is signed in. */
@Named
@RequestScoped
public class IndexPage {

    private static final int A_FEW = 6;
    private static final int MANY = 50;

    private static final List<UseCase> SHOWN = List.of(UseCase.LODGE_DECLARATION, UseCase.READ_TASK,
            UseCase.LOOK_INTO_QUEUE, UseCase.WATCH_QUEUES, UseCase.READ_RESULTS);

    @Inject
    SignedInUser user;

    @Inject
    Declarations declarations;

    @Inject
    Inbox inbox;

    @Inject
    Desks desk;

    @Inject
    Movements movements;

    @Inject
    Queue queue;

    @Inject
    Operating operating;

    private List<DeclarationRow> asked = List.of();
    private List<DeclarationRow> newest = List.of();
    private List<DeskItem> tasks = List.of();
    private List<DeskItem> waiting = List.of();
    private List<MovementRow> moving = List.of();
    private List<MovementRow> unsecured = List.of();
    private List<MovementRow> toTellAnew = List.of();
    private List<MovementDuty> duties = List.of();
    private List<CarriedMovement> carried = List.of();
    private Optional<QueueStatus> queueStatus = Optional.empty();
    private List<QueueView> troubled = List.of();

    @PostConstruct
    void read() {
        SignedInAs who = user.get();
        if (Policy.allows(UseCase.LODGE_DECLARATION, who)) {
            asked = Stream.concat(declarations(Optional.of(DeclarationStatus.QUERY), who).stream(),
                    declarations(Optional.of(DeclarationStatus.PARTIALLY_RELEASED), who).stream()
                            .filter(row -> isAsked(row, who)))
                    .toList();
            newest = declarations(Optional.empty(), who);
        }
        if (Policy.allows(UseCase.READ_GUARANTEE, who) && !who.participant().hasQueue()) {
            waiting = desk.list(DeskQuery.open(MANY), who).items();
        }
        moving = movements.forHolder(MANY + 1, who);
        unsecured = movements.unsecured(MANY + 1, who);
        toTellAnew = movements.toTellAnew(MANY + 1, who);
        duties = movements.duties(who);
        carried = movements.carried(MANY + 1, who);
        if (Policy.allows(UseCase.READ_TASK, who)) {
            tasks = desk.list(DeskQuery.open(A_FEW), who).items();
        }
        if (Policy.allows(UseCase.LOOK_INTO_QUEUE, who)) {
            queueStatus = Optional.of(queue.status(who));
        }
        if (Policy.allows(UseCase.WATCH_QUEUES, who)) {
            troubled = operating.queues(who).stream()
                    .filter(each -> each.status().parked() > 0 || each.status().depth() > 0).toList();
        }
    }

    /** True where this page has nothing of theirs to show. */
    public boolean isIdle() {
        return Stream.of(waiting, moving, unsecured, toTellAnew, duties, carried).allMatch(List::isEmpty)
                && SHOWN.stream().noneMatch(each -> Policy.allows(each, user.get()));
    }

    /** Of what has gone in part the state does not tell that something is asked about the rest. */
    private boolean isAsked(DeclarationRow row, SignedInAs who) {
        return !inbox.openQuestions(row.mrn(), who).isEmpty();
    }

    private List<DeclarationRow> declarations(Optional<DeclarationStatus> status, SignedInAs who) {
        return declarations.search(new DeclarationQuery(status, Optional.empty(), Optional.empty(), Optional.empty(),
                OptionalLong.empty(), 0, A_FEW), who).rows();
    }

    public List<DeclarationRow> getAsked() {
        return asked;
    }

    /** On their way without cover. */
    public List<MovementRow> getUnsecured() {
        return unsecured.stream().limit(MANY).toList();
    }

    /** Of which something that they told from paper can be no event any more. */
    public List<MovementRow> getToTellAnew() {
        return toTellAnew.stream().limit(MANY).toList();
    }

    /** Whether anything waits for a firm of the trade. */
    public boolean isAwaited() {
        return !Stream.of(waiting, moving, unsecured, toTellAnew).allMatch(List::isEmpty);
    }

    /** Whether more wait than are shown. */
    public boolean isMoreMoving() {
        return Stream.of(moving, unsecured, toTellAnew).anyMatch(each -> each.size() > MANY);
    }

    /** What of movements waits for the customs for whom they look. */
    public List<MovementDuty> getDuties() {
        return duties;
    }

    /** What they have on the road. */
    public List<CarriedMovement> getCarried() {
        return carried.stream().limit(MANY).toList();
    }

    public boolean isMoreCarried() {
        return carried.size() > MANY;
    }

    /** Where it goes, and what is to be done there. */
    public String goes(CarriedMovement each) {
        return each == null ? "" : each.next().back()
                .map(country -> Words.fill("home.carried.back", Words.country(country)))
                .or(() -> each.next().who().country().map(country -> Words.fill("home.carried." + each.next().step(),
                        Words.country(country))))
                .orElseGet(() -> Words.of("home.carried", each.next().step()));
    }

    public List<DeclarationRow> getNewest() {
        return newest;
    }

    public List<DeskItem> getTasks() {
        return tasks;
    }

    /** What a firm of the trade has to do beside its declarations. */
    public List<DeskItem> getWaiting() {
        return waiting;
    }

    /** Transits that wait for their holder. */
    public List<MovementRow> getMoving() {
        return moving.stream().limit(MANY).toList();
    }

    public QueueStatus getQueueStatus() {
        return queueStatus.orElse(null);
    }

    public List<QueueView> getTroubled() {
        return troubled;
    }
}
