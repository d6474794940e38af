package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.SearchWords;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.Moments;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.routing.Duty;

/**
 * Reads tasks for inboxes: by the index of open tasks, agency by agency, so that a page costs the same among a million.
 */
@ApplicationScoped
class InboxRepository {

    /** A search looks through so many of an agency's most urgent tasks, from where it continues. */
    private static final int LOOKED_THROUGH = 20_000;

    private static final String COLUMNS = """
            t.id, t.mrn, t.version, t.agency, t.state, t.duty, cast(extract(epoch from t.due) * 1000000 as bigint), t.claimed_by,
            cast(extract(epoch from t.claimed_at) * 1000000 as bigint), d.id as declaration, d.sender, d.summary""";

    private static final String DETAILS = """
            , t.decided_by, cast(extract(epoch from t.decided_at) * 1000000 as bigint), t.reason_code, t.remark, t.conditions,
            t.question, t.answer""";

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    @Inject
    Participants participants;

    /** A task as it stands in the table. */
    record Line(long id, Mrn mrn, int version, int agency, TaskState state, Duty duty, Instant due,
            Optional<String> claimedBy,
            Optional<Instant> claimedAt, long declaration, int sender, String summary) {}

    record Details(Line line, Optional<String> decidedBy, Optional<Instant> decidedAt, Optional<String> reasonCode,
            Optional<String> remark, List<String> conditions, Optional<String> question, Optional<String> answer) {}

    /** Which tasks are gone through, agency by agency, and in which order. */
    private record Span(String inner, String order, List<Object> values) {

        static Span of(TaskQuery query, List<Integer> agencies) {
            boolean settled = query.settled();
            List<Object> values = new ArrayList<>(List.of(SearchWords.array(agencies)));
            StringBuilder inner = new StringBuilder("select t.* from task t where t.agency = a and ")
                    .append(settled ? "not t.is_open" : "t.is_open");
            query.after().ifPresent(after -> {
                values.add(after.id());
                if (settled) {
                    inner.append(" and t.id < ?2");
                } else {
                    values.add(Moments.toMicros(after.due()));
                    inner.append(
                            " and (t.due, t.id) > (to_timestamp(0) + interval '1 microsecond' * ?3, cast(?2 as bigint))");
                }
            });
            query.state().ifPresent(state -> inner.append(" and t.state = '").append(state.name()).append('\''));
            return new Span(inner.toString(), settled ? " order by t.id desc" : " order by t.due, t.id", values);
        }

        String tasks(String limit) {
            return " from unnest(cast(?1 as int[])) a cross join lateral (" + inner + order + limit + ") t";
        }
    }

    /** One more than a page, so that the caller sees whether there is another. */
    List<Line> list(TaskQuery query, List<Integer> agencies) {
        Span span = Span.of(query, agencies);
        int most = query.size() + 1;
        String words = query.text().map(text -> SearchWords.of(text, participants).condition(span.values(),
                (word, pattern, values) -> elsewhere(word, pattern, values, agencies))).orElse("");
        return lines(span.tasks(" limit " + (words.isEmpty() ? most : LOOKED_THROUGH))
                + " join declaration d on d.id = t.declaration_id where true"
                + words + span.order() + " limit " + most, span.values());
    }

    /** What a row shows of the task itself: who holds it, and whose it is. */
    private String elsewhere(String word, int pattern, List<Object> values, List<Integer> agencies) {
        String held = " or t.claimed_by like ?" + pattern;
        List<Integer> named = participants.named(word).stream().filter(agencies::contains).toList();
        if (agencies.size() == 1 || named.isEmpty()) {
            return held;
        }
        values.add(SearchWords.array(named));
        return held + " or t.agency = any(cast(?" + values.size() + " as int[]))";
    }

    /**
     * Where a search for words has to go on that stopped before it had looked through everything: beyond, not all is
     * known of every agency.
     */
    Optional<TaskCursor> stoppedAt(TaskQuery query, List<Integer> agencies) {
        Span span = Span.of(query, agencies);
        return rows("select cast(extract(epoch from t.due) * 1000000 as bigint), t.id"
                + span.tasks(" limit 1 offset " + (LOOKED_THROUGH - 1)) + span.order()
                + " limit 1", span.values()).stream().findFirst()
                .map(row -> new TaskCursor(Moments.ofMicros(number(row[0])), number(row[1])));
    }

    /** Of one declaration, found by its number however many there are; in any state unless one is asked for. */
    List<Line> listAbout(Mrn mrn, TaskQuery query, List<Integer> agencies) {
        String state = query.state().map(each -> " and t.state = '" + each.name() + '\'').orElse("");
        return lines(
                " from declaration d cross join lateral (select * from task where declaration_id = d.id offset 0) t "
                        + "where d.mrn = ?2 and t.agency = any(cast(?1 as int[]))" + state + " order by t.id",
                List.of(SearchWords.array(agencies), mrn.value()));
    }

    private List<Line> lines(String from, List<Object> values) {
        return rows("select " + COLUMNS + from, values).stream().map(InboxRepository::line).toList();
    }

    Optional<Details> find(long taskId) {
        return rows(
                "select " + COLUMNS + DETAILS
                        + " from task t join declaration d on d.id = t.declaration_id where t.id = ?1",
                List.of(taskId)).stream().findFirst().map(InboxRepository::details);
    }

    /** Tasks of one declaration of which a question was asked, in the plan's order. */
    List<Details> listAsked(Mrn mrn) {
        return rows("select " + COLUMNS + DETAILS + " from declaration d cross join lateral ("
                + "select * from task where declaration_id = d.id offset 0) t "
                + "where d.mrn = ?1 and t.question is not null order by t.id", List.of(mrn.value())).stream()
                .map(InboxRepository::details).toList();
    }

    private List<Object[]> rows(String sql, List<Object> values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private static Line line(Object[] row) {
        return new Line(number(row[0]), new Mrn((String) row[1]), (int) number(row[2]), (int) number(row[3]),
                TaskState.valueOf((String) row[4]), Duty.valueOf((String) row[5]), Moments.ofMicros(number(row[6])),
                text(row[7]),
                moment(row[8]), number(row[9]), (int) number(row[10]), (String) row[11]);
    }

    private static Details details(Object[] row) {
        return new Details(line(row), text(row[12]), moment(row[13]), text(row[14]), text(row[15]),
                text(row[16]).map(lines -> Arrays.asList(lines.split("\n"))).orElse(List.of()), text(row[17]),
                text(row[18]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static Optional<String> text(Object value) {
        return Optional.ofNullable((String) value);
    }

    private static Optional<Instant> moment(Object micros) {
        return Optional.ofNullable((Number) micros).map(value -> Moments.ofMicros(value.longValue()));
    }
}
