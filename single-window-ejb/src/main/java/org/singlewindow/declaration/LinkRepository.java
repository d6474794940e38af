package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Sql;

/** The table {@code declaration_link}. */
@ApplicationScoped
class LinkRepository {

    /** More are on no page: a hundred parcels of one export are a list of their own. */
    private static final int MOST = 100;

    @Inject
    Database database;

    /** From which ones that declaration goes on, oldest first. */
    List<Mrn> listFollowed(long declaration) {
        return database.list("""
                select d.mrn from declaration_link l join declaration d on d.id = l.follows
                where l.follower = ? and not l.gone order by d.id limit ?""", row -> new Mrn(row.text(1)), declaration,
                MOST);
    }

    /** From which ones a declaration goes on, by its number, oldest first. */
    List<Mrn> listFollowed(Mrn follower) {
        return database.list("""
                select d.mrn from declaration f join declaration_link l on l.follower = f.id and not l.gone
                join declaration d on d.id = l.follows where f.mrn = ? order by d.id limit ?""",
                row -> new Mrn(row.text(1)), follower.value(), MOST);
    }

    /** Which ones go on from that declaration, oldest first. */
    List<Mrn> listFollowing(long declaration) {
        return database.list("""
                select d.mrn from declaration_link l join declaration d on d.id = l.follower
                where l.follows = ? and not l.gone order by d.id limit ?""", row -> new Mrn(row.text(1)), declaration,
                MOST);
    }

    /**
     * What goes on from a declaration.
     *
     * @param alone that it goes on from no other one
     */
    record Follower(long id, Mrn mrn, String regime, boolean alone) {}

    /** Which ones go on from that declaration, oldest first, but those that were rejected or cancelled. */
    List<Follower> listFollowers(long declaration) {
        return database.list(
                """
                select d.id, d.mrn, d.summary,
                       not exists (select from declaration_link o
                                   where o.follower = d.id and o.follows <> l.follows and not o.gone)
                from declaration_link l join declaration d on d.id = l.follower
                where l.follows = ? and not l.gone and d.status not in ('REJECTED', 'CANCELLED') order by d.id limit ?""",
                row -> new Follower(row.id(1), new Mrn(row.text(2)), Summary.parse(row.text(3)).regime(), row.flag(4)),
                declaration, MOST);
    }

    boolean isThere(long follower, long followed) {
        return database.find("select true from declaration_link where follower = ? and follows = ? and not gone",
                row -> row.flag(1), follower, followed).orElse(false);
    }

    /** How many of that declarant's go on from it, or did until they were amended. */
    int countBehind(long declaration, int declarant) {
        return database.find("""
                select count(*) from declaration_link l join declaration d on d.id = l.follower
                where l.follows = ? and d.sender = ?""", row -> row.number(1), declaration, declarant).orElse(0);
    }

    /** One that a declaration goes on from since it was amended, or does not any more. */
    record Move(boolean gone, Mrn mrn) {}

    /**
     * What it goes on from by its new version. What that names as before stays, also where whoever amends may not see
     * it.
     *
     * @param named all that it names
     * @param found the rows of those of them that whoever amends may go on from
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Move> move(long follower, List<Mrn> named, List<Long> found) {
        long[] rows = Sql.longs(found);
        return database.list("""
                with gone as (
                  update declaration_link l set gone = true from declaration d
                  where l.follower = ? and not l.gone and d.id = l.follows and d.mrn <> all(?) and d.id <> all(?)
                  returning d.mrn),
                come as (
                  insert into declaration_link as l (follower, follows)
                  select f.id, x from (select ?::bigint as id) f, unnest(?::bigint[]) x where x <> f.id
                  on conflict (follower, follows) do update set gone = false where l.gone returning l.follows)
                select true, mrn from gone
                union all select false, d.mrn from come join declaration d on d.id = come.follows order by 1 desc, 2""",
                row -> new Move(row.flag(1), new Mrn(row.text(2))), follower,
                named.stream().map(Mrn::value).toArray(String[]::new), rows, follower, rows);
    }
}
