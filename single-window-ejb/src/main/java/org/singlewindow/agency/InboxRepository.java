package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.singlewindow.agency.TaskCursor.Part;
import org.singlewindow.declaration.AgencyStates;
import org.singlewindow.declaration.DeclarationSql;
import org.singlewindow.declaration.Remark;
import org.singlewindow.declaration.SearchWords;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.routing.Duty;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;
import org.singlewindow.schema.Sql;

/**
 * Reads tasks for inboxes: by the index of open tasks, agency by agency, so that a page costs the same among a million.
 */
@ApplicationScoped
class InboxRepository {

    /** A search looks through so many of an agency's most urgent tasks, from where it continues. */
    private static final int LOOKED_THROUGH = 20_000;

    /** A number that more declarations bear leads to none of them. */
    private static final int MANY = 1_000;

    static final String COLUMNS = """
            t.id, t.mrn, t.version, t.agency, t.state, t.duty, t.due, t.claimed_by, t.claimed_at, d.id as declaration, d.sender,
            d.summary, t.urgent, t.in_force, t.items, d.held_until, d.held_for""";

    private static final String DETAILS = """
            , t.decided_by, t.decided_at, t.reason_code, t.remark, t.conditions, t.question, t.answer, t.answer_due,
            t.controls""";

    /** Found by what they are about, however many there are of the agency. */
    private static final String ABOUT = " from " + DeclarationSql.LISTED
            + " d cross join lateral (select * from task where declaration_id = d.id offset 0) t where d.mrn = ?";

    @Inject
    Database database;

    @Inject
    Participants participants;

    /** A task as it stands in the table. */
    record Line(long id, Mrn mrn, int version, int agency, TaskState state, Duty duty, Instant due,
            Optional<String> claimedBy,
            Optional<Instant> claimedAt, long declaration, int sender, String summary, boolean urgent,
            boolean inForce, ItemDecisions items, Optional<TaskRow.Held> held) {}

    record Details(Line line, Optional<String> decidedBy, Optional<Instant> decidedAt, Optional<String> reasonCode,
            Optional<String> remark, List<String> conditions, Optional<String> question, Optional<String> answer,
            Optional<Instant> answerDue, List<InspectionResult> inspections) {}

    /**
     * Which tasks are gone through, agency by agency, and in which order: of the open ones first the urgent ones, each
     * part by itself, so that either is read from its beginning in the index.
     */
    private record Span(int[] agencies, List<Sql> parts, String order) {

        private static final String OLDEST = " order by t.due, t.id";
        private static final String NEWEST = " order by t.id desc";

        static Span of(TaskQuery query, List<Integer> agencies) {
            // in the text, so that the planner sees that an index of such states alone will do
            String state = query.state().map(each -> " and t.state = '" + each.name() + '\'').orElse("");
            Sql all = Sql.of("select t.* from task t where t.agency = a and "
                    + (query.settled() ? "not t.is_open" : "t.is_open") + state);
            if (query.settled()) {
                return new Span(Sql.ints(agencies), List.of(query.after()
                        .map(after -> all.and(" and t.id < ?", after.id())).orElse(all)), NEWEST);
            }
            List<Sql> parts = new ArrayList<>();
            if (query.after().filter(after -> after.part() == Part.OTHERS).isEmpty()) {
                parts.add(behind(query.after(), all.and(" and t.urgent")));
            }
            if (!query.urgent()) {
                parts.add(behind(query.after().filter(after -> after.part() == Part.OTHERS),
                        all.and(" and not t.urgent")));
            }
            return new Span(Sql.ints(agencies), parts, " order by t.urgent desc, t.due, t.id");
        }

        private static Sql behind(Optional<TaskCursor> place, Sql tasks) {
            return place.map(after -> tasks.and(" and (t.due, t.id) > (?, ?)", after.due(), after.id())).orElse(tasks);
        }

        /** Of each part as many as that. */
        Sql tasks(String limit) {
            String inner = (order.equals(NEWEST) ? NEWEST : OLDEST) + limit;
            Sql sql = Sql.of(" from unnest(?::int[]) a cross join lateral (", agencies);
            for (int i = 0; i < parts.size(); i++) {
                sql = sql.and(i == 0 ? "(" : " union all (").and(parts.get(i)).and(inner + ")");
            }
            return sql.and(parts.isEmpty() ? "select * from task where false) t" : ") t");
        }
    }

    /** One more than a page, so that the caller sees whether there is another. */
    List<Line> list(TaskQuery query, List<Integer> agencies) {
        Span span = Span.of(query, agencies);
        int most = query.size() + 1;
        Optional<Sql> words = query.text().map(text -> SearchWords.of(text, participants)
                .condition((word, pattern) -> elsewhere(word, pattern, agencies)));
        return database.list(Sql.of("select " + COLUMNS)
                .and(span.tasks(" limit " + (words.isEmpty() ? most : LOOKED_THROUGH)))
                .and(" join " + DeclarationSql.LISTED + " d on d.id = t.declaration_id where true")
                .and(words.orElse(Sql.of(""))).and(span.order() + " limit " + most), InboxRepository::line);
    }

    /**
     * Declarations that bear a whole number; none where it is none, or that of a firm which very many bear: those are
     * found among the open ones alone.
     */
    List<Long> listBearing(String typed) {
        return SearchWords.of(typed, participants).bearing()
                .map(sql -> database.list(sql.and(" limit ?", MANY + 1), row -> row.id(1)))
                .filter(found -> found.size() <= MANY).orElse(List.of());
    }

    /** Of these declarations what is not open any more, newest first. */
    List<Line> listSettled(List<Long> declarations, Optional<TaskCursor> after, List<Integer> agencies, int most) {
        return database.list("select " + COLUMNS + " from " + DeclarationSql.LISTED + """
                 d cross join lateral (select * from task where declaration_id = d.id offset 0) t
                where d.id = any(?) and t.agency = any(?) and not t.is_open and t.id < ?
                order by t.id desc limit ?""", InboxRepository::line, Sql.longs(declarations), Sql.ints(agencies),
                after.map(TaskCursor::id).orElse(Long.MAX_VALUE), most);
    }

    /** What a row shows of the task itself: who holds it, and whose it is. */
    private Sql elsewhere(String word, String pattern, List<Integer> agencies) {
        Sql held = Sql.of(" or t.claimed_by like ?", pattern);
        List<Integer> named = participants.named(word).stream().filter(agencies::contains).toList();
        return agencies.size() == 1 || named.isEmpty() ? held
                : held.and(" or t.agency = any(?)", Sql.ints(named));
    }

    /**
     * Where a search for words has to go on that stopped before it had looked through everything: beyond, not all is
     * known of every agency.
     */
    Optional<TaskCursor> stoppedAt(TaskQuery query, List<Integer> agencies) {
        Span span = Span.of(query, agencies);
        return database.find(
                Sql.of("select t.due, t.id, t.urgent").and(span.tasks(" limit 1 offset " + (LOOKED_THROUGH - 1)))
                        .and(span.order() + " limit 1"),
                row -> new TaskCursor(row.time(1), row.id(2), row.flag(3) && !query.settled()));
    }

    /** Of one declaration, found by its number however many there are, open ones first; of one state if it is asked. */
    List<Line> listAbout(Mrn mrn, TaskQuery query, List<Integer> agencies) {
        String state = query.state().map(each -> " and t.state = '" + each.name() + '\'').orElse("");
        return database.list("select " + COLUMNS + ABOUT + " and t.agency = any(?)" + state
                + " order by t.is_open desc, t.id",
                InboxRepository::line, mrn.value(), Sql.ints(agencies));
    }

    /**
     * What the same agency had decided last about an earlier version, of each of these tasks for which there is such.
     */
    Map<Long, EarlierDecision> listEarlier(List<Long> tasks) {
        record Before(long task, EarlierDecision decision) {}
        return tasks.isEmpty() ? Map.of() : database.list("""
                select distinct on (t.id) t.id, e.id, e.version, e.state, e.decided_at
                from unnest(?::bigint[]) n join task t on t.id = n
                cross join lateral (select * from task where declaration_id = t.declaration_id offset 0) e
                where e.agency = t.agency and e.id < t.id and not e.is_open and e.decided_at is not null
                  and e.state <> 'WITHDRAWN'
                order by t.id, e.id desc""", row -> new Before(row.id(1), new EarlierDecision(row.id(2), row.number(3),
                TaskState.valueOf(row.text(4)), row.time(5))), Sql.longs(tasks)).stream()
                .collect(Collectors.toMap(Before::task, Before::decision));
    }

    Optional<Details> find(long taskId) {
        return database.find("select " + COLUMNS + DETAILS + " from task t join " + DeclarationSql.LISTED
                + " d on d.id = t.declaration_id where t.id = ?", InboxRepository::details, taskId);
    }

    /** All tasks of one declaration, also those that count no more, in the plan's order. */
    List<Details> listDetails(Mrn mrn) {
        return database.list("select " + COLUMNS + DETAILS + ABOUT + " order by t.id", InboxRepository::details,
                mrn.value());
    }

    /** Tasks of one declaration of which a question was asked, in the plan's order. */
    List<Details> listAsked(Mrn mrn) {
        return database.list("select " + COLUMNS + DETAILS + ABOUT + " and t.question is not null order by t.id",
                InboxRepository::details, mrn.value());
    }

    /** How each task of a declaration stands, with what its agency said last, in the plan's order. */
    List<AgencyStates.State> listStates(long declaration) {
        return database.list("""
                select agency, state, changed_at,
                       case state when 'QUERY' then question
                                  when 'APPROVED_WITH_CONDITIONS' then concat_ws(' · ', replace(conditions, chr(10), '; '), remark)
                                  when 'REFUSED' then concat_ws(': ', reason_code, remark) else remark end,
                       case when is_open then due end, case when in_force then items end
                from task where declaration_id = ? order by id""",
                row -> {
                    ItemDecisions byItem = items(row, 6);
                    return new AgencyStates.State(row.number(1), row.text(2), said(row.time(3), byItem),
                            byItem.note().or(() -> row.findText(4)), row.findTime(5), share(byItem));
                }, declaration);
    }

    private static Optional<AgencyStates.Share> share(ItemDecisions byItem) {
        return byItem.isEmpty() ? Optional.empty()
                : Optional.of(new AgencyStates.Share(byItem.decided(), byItem.all().size()));
    }

    /** Since when it stands so: who decides item by item has said something since the task came. */
    private static Instant said(Instant changed, ItemDecisions byItem) {
        return byItem.isEmpty() || byItem.last().at().isBefore(changed) ? changed : byItem.last().at();
    }

    /** What each agency that must approve a declaration has said of it, in the plan's order. */
    List<Opinion> listOpinions(long declaration) {
        return database.list("""
                select agency, state, items, reason_code, remark, decided_at from task
                where declaration_id = ? and duty = 'APPROVE' and in_force order by id""", row -> {
            String code = participants.get(row.number(1)).code();
            return new Opinion(code, TaskState.valueOf(row.text(2)), items(row, 3),
                    new Opinion.Last(new Remark(code, row.findText(4).orElse(""), row.findText(5).orElse("")),
                            row.findTime(6)));
        }, declaration);
    }

    static Line line(Row row) {
        return new Line(row.id(1), new Mrn(row.text(2)), row.number(3), row.number(4), TaskState.valueOf(row.text(5)),
                Duty.valueOf(row.text(6)), row.time(7), row.findText(8), row.findTime(9), row.id(10), row.number(11),
                row.text(12), row.flag(13), row.flag(14), items(row, 15),
                row.findTime(16).map(until -> new TaskRow.Held(until, row.findText(17))));
    }

    private static Details details(Row row) {
        return new Details(line(row), row.findText(18), row.findTime(19), row.findText(20), row.findText(21),
                lines(row, 22), row.findText(23), row.findText(24), row.findTime(25),
                InspectionResult.parse(row.findText(26).orElse(null)));
    }

    private static List<String> lines(Row row, int column) {
        return row.findText(column).map(lines -> Arrays.asList(lines.split("\n"))).orElse(List.of());
    }

    private static ItemDecisions items(Row row, int column) {
        return row.findText(column).map(ItemDecisions::parse).orElse(ItemDecisions.NONE);
    }
}
