package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.Moments;
import org.singlewindow.kernel.Mrn;

/** Reads declarations for those who may see them: every query says for whom. */
@ApplicationScoped
class ReadingRepository {

    /** A search for words looks through so many at once, so that it costs the same among a million. */
    private static final int LOOKED_THROUGH = 10_000;

    private static final String COLUMNS = "select d.id, d.mrn, d.lrn, d.status, d.version, d.sender, "
            + "cast(extract(epoch from d.lodged_at) * 1000000 as bigint), d.summary, "
            + "(select v.document_id from declaration_version v where v.declaration_id = d.id and v.number = d.version), ";

    /**
     * Each way walks one index from its newest end; the filters only pass rows over. Of several versions that somebody
     * was sent the last counts, which is asked row by row: as a join the planner might read everything for it.
     */
    private static final Map<Sight, String> WAYS = Map.of(
            Sight.OWN, " from declaration d where d.sender = ?1 and d.id < ?2",
            Sight.SENT,
            """
             from delivery_state s join declaration_version n on n.document_id = s.document_id
            join declaration d on d.id = n.declaration_id where s.recipient = ?1 and s.document_id < ?2
              and (select true from declaration_version y join delivery_state x on x.document_id = y.document_id
                   where y.declaration_id = n.declaration_id and y.number > n.number and x.recipient = ?1 limit 1) is null""",
            Sight.STATUS_ONLY, " from declaration d where ?1 = ?1 and d.id < ?2");

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    @Inject
    Participants participants;

    Optional<Found> find(Mrn mrn, Sight sight, int participant) {
        String mine = switch (sight) {
            case OWN -> " and d.sender = ?2";
            case SENT -> " and ?2 = any(d.recipients)";
            case STATUS_ONLY -> " and ?2 = ?2";
            case NOTHING -> " and ?2 <> ?2";
        };
        List<?> rows = entities.createNativeQuery(COLUMNS + "d.id from declaration d where d.mrn = ?1" + mine)
                .setParameter(1, mrn.value()).setParameter(2, participant).getResultList();
        return rows.stream().map(ReadingRepository::found).findFirst();
    }

    /** One more than a page, so that the caller sees whether there is another. */
    List<Found> search(DeclarationQuery query, Sight sight, int participant) {
        if (sight == Sight.NOTHING) {
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        String candidates = candidates(query, sight, participant, values);
        Optional<SearchWords> words = words(query, sight);
        StringBuilder sql = new StringBuilder();
        if (words.isPresent()) {
            sql.append(COLUMNS).append("d.place from (select d.*, ").append(place(sight)).append(" as place")
                    .append(candidates).append(" limit ").append(LOOKED_THROUGH)
                    .append(") d where true").append(words.get().condition(values, SearchWords.NOWHERE_ELSE))
                    .append(" order by d.place desc");
        } else {
            sql.append(COLUMNS).append(place(sight)).append(candidates);
        }
        sql.append(" limit ").append(query.size() + 1).append(" offset ").append((long) query.page() * query.size());
        return rows(sql.toString(), values).stream().map(ReadingRepository::found).toList();
    }

    /** Where a search for words has to go on that stopped before it had looked through everything. */
    OptionalLong stoppedAt(DeclarationQuery query, Sight sight, int participant) {
        if (sight == Sight.NOTHING || words(query, sight).isEmpty()) {
            return OptionalLong.empty();
        }
        List<Object> values = new ArrayList<>();
        String last = "select " + place(sight) + candidates(query, sight, participant, values) + " limit 1 offset "
                + (LOOKED_THROUGH - 1);
        return rows(last, values).stream().mapToLong(id -> ((Number) id).longValue()).findFirst();
    }

    /**
     * All that may be seen and fulfil the conditions except the words, newest first; a whole number is found by its
     * index.
     */
    private static String candidates(DeclarationQuery query, Sight sight, int participant, List<Object> values) {
        values.addAll(List.of(participant, query.before().orElse(Long.MAX_VALUE)));
        StringBuilder sql = new StringBuilder(WAYS.get(sight));
        query.status().ifPresent(status -> and(sql, values, "d.status = ", status.name()));
        query.from().ifPresent(from -> and(sql, values, "d.lodged_at >= to_timestamp(0) + interval '1 microsecond' * ",
                Moments.toMicros(from)));
        query.to().ifPresent(to -> and(sql, values, "d.lodged_at < to_timestamp(0) + interval '1 microsecond' * ",
                Moments.toMicros(to)));
        query.text().flatMap(ReadingRepository::number).ifPresent(mrn -> and(sql, values, "d.mrn = ", mrn.value()));
        return sql.append(" order by ").append(place(sight)).append(" desc").toString();
    }

    /** What the list is ordered by and continued from. */
    private static String place(Sight sight) {
        return sight == Sight.SENT ? "s.document_id" : "d.id";
    }

    private static Optional<Mrn> number(String text) {
        return Mrn.parse(Blanks.strip(text).toUpperCase(Locale.ROOT));
    }

    private Optional<SearchWords> words(DeclarationQuery query, Sight sight) {
        return query.text().map(Blanks::strip).filter(text -> number(text).isEmpty())
                .map(text -> SearchWords.of(text, participants))
                .filter(SearchWords::any).map(words -> sight.documents() ? words : words.inNumbersOnly());
    }

    private List<?> rows(String sql, List<Object> values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.getResultList();
    }

    private static void and(StringBuilder sql, List<Object> values, String condition, Object value) {
        values.add(value);
        sql.append(" and ").append(condition).append('?').append(values.size());
    }

    private static Instant moment(Object micros) {
        return Moments.ofMicros(((Number) micros).longValue());
    }

    private static Found found(Object each) {
        Object[] row = (Object[]) each;
        return new Found(((Number) row[0]).longValue(), (String) row[1], (String) row[2],
                DeclarationStatus.valueOf((String) row[3]),
                ((Number) row[4]).intValue(), ((Number) row[5]).intValue(), moment(row[6]),
                Summary.parse((String) row[7]), ((Number) row[8]).longValue(), ((Number) row[9]).longValue());
    }

    /** How an agency's task stands; the table is the agencies', the view of it is everybody's. */
    record TaskState(int agency, String state, Instant since, Optional<String> note) {}

    List<TaskState> tasks(long declarationId) {
        List<?> rows = entities.createNativeQuery("""
                select agency, state, cast(extract(epoch from changed_at) * 1000000 as bigint),
                       case state when 'QUERY' then question when 'APPROVED_WITH_CONDITIONS' then replace(conditions, chr(10), '; ')
                                  when 'REFUSED' then concat_ws(': ', reason_code, remark) else remark end
                from task where declaration_id = ?1 order by id""")
                .setParameter(1, declarationId).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new TaskState(((Number) row[0]).intValue(), (String) row[1],
                        moment(row[2]), Optional.ofNullable((String) row[3])))
                .toList();
    }
}
