package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.singlewindow.delivery.DeliverySql;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;
import org.singlewindow.schema.Sql;

/** Reads declarations for those who may see them: every query says for whom. */
@ApplicationScoped
class ReadingRepository {

    /** A search for words looks through so many at once, so that it costs the same among a million. */
    private static final int LOOKED_THROUGH = 10_000;

    private static final String COLUMNS = "select d.id, d.mrn, d.lrn, d.status, d.version, d.sender, d.lodged_at, d.summary, "
            + "(select v.document_id from declaration_version v where v.declaration_id = d.id and v.number = d.version), "
            + "d.items, d.supplement_due, d.arrival_due, d.answer_due, case d.status when 'HELD' then d.limit_at end, d.guarantee_due, ";

    /** Column of the first thing that may be waited for; the others follow in the order of {@link Awaited}. */
    private static final int FIRST_LIMIT = 11;
    private static final int PLACE = FIRST_LIMIT + Awaited.values().length;

    /**
     * Each way walks one index from its newest end; the filters only pass rows over. Of several versions that somebody
     * was sent the last counts, which is asked row by row: as a join the planner might read everything for it.
     */
    private static final String SENT = " from " + DeliverySql.REACHED + """
             s join declaration_version n on n.document_id = s.document_id
            join declaration d on d.id = n.declaration_id where s.recipient = ? and s.document_id < ?
              and (select true from declaration_version y join\s""" + DeliverySql.REACHED
            + """
             x on x.document_id = y.document_id
                   where y.declaration_id = n.declaration_id and y.number > n.number and x.recipient = ? limit 1) is null""";

    /** Two ways in one order, each by its own index; of several versions that it sent the last counts. */
    private static final String OWN_AND_SENT_FOR_OTHERS = """
             from (select own.* from declaration own where own.sender = ? and own.id < ?
                   union all
                   select other.* from declaration_agent a join declaration other on other.id = a.declaration_id
                   where a.agent = ? and a.declaration_id < ? and not exists (select true from declaration_agent further
                     where further.declaration_id = a.declaration_id and further.agent = a.agent
                       and further.document_id > a.document_id)) d
            where true""";

    /** Begins with the declarations, which are few; each has its place by the last version that was sent. */
    private static final String SENT_AMONG = " from declaration d cross join lateral (select max(x.document_id) as document_id from "
            + DeliverySql.REACHED + """
             x join declaration_version y on y.document_id = x.document_id
            where y.declaration_id = d.id and x.recipient = ?) s where d.id = any(?) and s.document_id < ?""";

    private static final String SENT_OR_OWNED = " and (d.sender = ? or exists (select true from declaration_agent a"
            + " where a.declaration_id = d.id and a.agent = ?))";

    @Inject
    Database database;

    @Inject
    Participants participants;

    Optional<FoundDeclaration> find(Mrn mrn, Sight sight, int participant) {
        Sql one = Sql.of(COLUMNS + "d.id from declaration d where d.mrn = ?", mrn.value());
        return switch (sight) {
            case OWN -> database.find(one.and(" and d.sender = ?", participant), ReadingRepository::found);
            case OWN_AND_SENT_FOR_OTHERS -> database.find(one.and(SENT_OR_OWNED, participant, participant),
                    ReadingRepository::found);
            case SENT -> database.find(one.and(" and ? = any(d.recipients)", participant), ReadingRepository::found);
            case STATUS_ONLY -> database.find(one, ReadingRepository::found);
            case NOTHING -> Optional.empty();
        };
    }

    /** Whoever may see it: for those who say themselves what may be told of it. */
    Optional<FoundDeclaration> find(Mrn mrn) {
        return database.find(COLUMNS + "d.id from declaration d where d.mrn = ?", ReadingRepository::found,
                mrn.value());
    }

    /** One more than a page, so that the caller sees whether there is another. */
    List<FoundDeclaration> search(DeclarationQuery query, Sight sight, int participant) {
        if (sight == Sight.NOTHING) {
            return List.of();
        }
        Sql candidates = candidates(query, sight, participant);
        Sql sql = words(query, sight).map(words -> Sql
                .of(COLUMNS + "d.place from (select d.*, " + place(sight) + " as place").and(candidates)
                .and(" limit " + LOOKED_THROUGH + ") d where true").and(words.condition(SearchWords.NOWHERE_ELSE))
                .and(" order by d.place desc")).orElseGet(() -> Sql.of(COLUMNS + place(sight)).and(candidates));
        return database.list(sql.and(" limit ? offset ?", query.size() + 1, (long) query.page() * query.size()),
                ReadingRepository::found);
    }

    /** Whether one of these may be seen, whatever else is asked for. */
    boolean isAnySeen(List<Long> ids, Sight sight, int participant) {
        return !database.list(Sql.of("select 1").and(wayAmong(ids, sight, participant, Long.MAX_VALUE))
                .and(" limit 1"), row -> true).isEmpty();
    }

    /** Of these, a page of those that may be seen; one more than a page. */
    List<FoundDeclaration> listAmong(List<Long> ids, DeclarationQuery query, Sight sight, int participant) {
        Sql way = wayAmong(ids, sight, participant, query.before().orElse(Long.MAX_VALUE));
        return database.list(Sql.of(COLUMNS + place(sight)).and(filtered(way, query))
                .and(" order by " + place(sight) + " desc limit ? offset ?", query.size() + 1,
                        (long) query.page() * query.size()),
                ReadingRepository::found);
    }

    private static Sql wayAmong(List<Long> ids, Sight sight, int participant, long before) {
        Sql few = Sql.of(" from declaration d where d.id = any(?) and d.id < ?", Sql.longs(ids), before);
        return switch (sight) {
            case OWN -> few.and(" and d.sender = ?", participant);
            case OWN_AND_SENT_FOR_OTHERS -> few.and(SENT_OR_OWNED, participant, participant);
            case SENT -> Sql.of(SENT_AMONG, participant, Sql.longs(ids), before);
            case STATUS_ONLY, NOTHING -> throw new IllegalArgumentException("they see no numbers");
        };
    }

    /** Where a search for words has to go on that stopped before it had looked through everything. */
    OptionalLong stoppedAt(DeclarationQuery query, Sight sight, int participant) {
        if (sight == Sight.NOTHING || words(query, sight).isEmpty()) {
            return OptionalLong.empty();
        }
        Sql last = Sql.of("select " + place(sight)).and(candidates(query, sight, participant))
                .and(" limit 1 offset " + (LOOKED_THROUGH - 1));
        return database.list(last, row -> row.id(1)).stream().mapToLong(Long::longValue).findFirst();
    }

    /**
     * All that may be seen and fulfil the conditions except the words, newest first; a whole number is found by its
     * index.
     */
    private static Sql candidates(DeclarationQuery query, Sight sight, int participant) {
        Sql sql = filtered(way(sight, participant, query.before().orElse(Long.MAX_VALUE)), query);
        Optional<Mrn> number = query.text().flatMap(Mrn::written);
        if (number.isPresent()) {
            sql = sql.and(" and d.mrn = ?", number.get().value());
        }
        return sql.and(" order by " + place(sight) + " desc");
    }

    private static Sql filtered(Sql way, DeclarationQuery query) {
        Sql sql = way;
        if (query.status().isPresent()) {
            sql = sql.and(" and d.status = ?", query.status().get().name());
        }
        if (query.from().isPresent()) {
            sql = sql.and(" and d.lodged_at >= ?", query.from().get());
        }
        if (query.to().isPresent()) {
            sql = sql.and(" and d.lodged_at < ?", query.to().get());
        }
        return sql;
    }

    private static Sql way(Sight sight, int participant, long before) {
        return switch (sight) {
            case OWN -> Sql.of(" from declaration d where d.sender = ? and d.id < ?", participant, before);
            case OWN_AND_SENT_FOR_OTHERS ->
                Sql.of(OWN_AND_SENT_FOR_OTHERS, participant, before, participant, before);
            case SENT -> Sql.of(SENT, participant, before, participant);
            case STATUS_ONLY -> Sql.of(" from declaration d where d.id < ?", before);
            case NOTHING -> throw new IllegalArgumentException("there is nothing to be seen");
        };
    }

    /** What the list is ordered by and continued from. */
    private static String place(Sight sight) {
        return sight == Sight.SENT ? "s.document_id" : "d.id";
    }

    private Optional<SearchWords> words(DeclarationQuery query, Sight sight) {
        return query.text().map(Blanks::strip).filter(text -> Mrn.written(text).isEmpty())
                .map(text -> SearchWords.of(text, participants))
                .filter(SearchWords::any).map(words -> sight.documents() ? words : words.inNumbersOnly());
    }

    private static List<TimeLimit> limits(Row row) {
        List<TimeLimit> limits = new ArrayList<>();
        for (Awaited what : Awaited.values()) {
            row.findTime(FIRST_LIMIT + what.ordinal()).ifPresent(until -> limits.add(new TimeLimit(what, until)));
        }
        return limits;
    }

    private static FoundDeclaration found(Row row) {
        return new FoundDeclaration(row.id(1), row.text(2), row.text(3), DeclarationStatus.valueOf(row.text(4)),
                row.number(5),
                row.number(6), row.time(7), Summary.parse(row.text(8)), row.id(9),
                row.findText(10).map(ItemMarks::parse).orElse(ItemMarks.NONE),
                limits(row), row.id(PLACE));
    }
}
