package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;
import org.singlewindow.schema.Sql;

/** Declarations for whoever removes what need not be kept: by number, for numbers rise with time. */
@ApplicationScoped
public class EndedCases {

    private static final String SHOWN = """
            select id, mrn, lrn, status, sender, lodged_at, changed_at, array_to_string(recipients, ' '),
                   coalesce(items like '% REFUSED %', false),
                   (select string_agg(v.document_id::text, ' ' order by v.number) from declaration_version v where v.declaration_id = d.id)""";

    @Inject
    Database database;

    /**
     * A declaration as far as its age and its end are concerned.
     *
     * @param changedAt  when it ended, if it has
     * @param recipients ids of those whom it was sent to
     * @param inPart     that some of its goods items were refused for good
     * @param documents  of its versions, the first first
     */
    public record Aged(long id, Mrn mrn, String lrn, DeclarationStatus status, int sender, Instant lodgedAt,
            Instant changedAt, List<Integer> recipients, boolean inPart, List<Long> documents) {

        /** How it ended, for people. */
        public String told() {
            return status.told(inPart);
        }

        public boolean isOpen() {
            return status.isOpen();
        }
    }

    /**
     * Of so many behind a number those lodged before a moment; where there is none, nor is there any behind: numbers
     * rise with time, so that looking costs the same however many young ones there are.
     */
    public List<Aged> list(long after, Instant lodgedBefore, int most) {
        return database.list(SHOWN + " from (select * from declaration where id > ? order by id limit " + most
                + ") d where lodged_at < ? order by id", EndedCases::aged, after, lodgedBefore);
    }

    /** As they stand now, and nobody changes them before the transaction ends. */
    public List<Aged> lock(Collection<Long> ids) {
        return database.list(SHOWN + " from declaration d where id = any(?) order by id for update of d",
                EndedCases::aged,
                Sql.longs(ids));
    }

    /** All that this feature has of them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Collection<Long> ids) {
        long[] gone = Sql.longs(ids);
        database.execute("delete from declaration_link where follower = any(?) or follows = any(?)", gone, gone);
        database.execute("delete from declaration_agent where declaration_id = any(?)", gone);
        database.execute("delete from declaration_version where declaration_id = any(?)", gone);
        database.execute("delete from declaration where id = any(?)", gone);
    }

    private static Aged aged(Row row) {
        return new Aged(row.id(1), new Mrn(row.text(2)), row.text(3), DeclarationStatus.valueOf(row.text(4)),
                row.number(5), row.time(6), row.time(7), numbers(row.text(8)).map(Long::intValue).toList(),
                row.flag(9), numbers(row.findText(10).orElse("")).toList());
    }

    private static Stream<Long> numbers(String several) {
        return Stream.of(several.split(" ")).filter(each -> !each.isEmpty()).map(Long::valueOf);
    }
}
