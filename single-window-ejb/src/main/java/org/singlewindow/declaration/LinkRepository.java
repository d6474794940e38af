package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Database;

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
                where l.follower = ? order by d.id limit ?""", row -> new Mrn(row.text(1)), declaration, MOST);
    }

    /** Which ones go on from that declaration, oldest first. */
    List<Mrn> listFollowing(long declaration) {
        return database.list("""
                select d.mrn from declaration_link l join declaration d on d.id = l.follower
                where l.follows = ? order by d.id limit ?""", row -> new Mrn(row.text(1)), declaration, MOST);
    }

    /**
     * What goes on from a declaration.
     *
     * @param alone that it goes on from no other one
     */
    record Follower(long id, Mrn mrn, String regime, boolean alone) {}

    /** Which ones go on from that declaration, oldest first, but those that were rejected or cancelled. */
    List<Follower> listFollowers(long declaration) {
        return database.list("""
                select d.id, d.mrn, d.summary,
                       not exists (select from declaration_link o where o.follower = d.id and o.follows <> l.follows)
                from declaration_link l join declaration d on d.id = l.follower
                where l.follows = ? and d.status not in ('REJECTED', 'CANCELLED') order by d.id limit ?""",
                row -> new Follower(row.id(1), new Mrn(row.text(2)), Summary.parse(row.text(3)).regime(), row.flag(4)),
                declaration, MOST);
    }

    boolean isThere(long follower, long followed) {
        return database.find("select true from declaration_link where follower = ? and follows = ?",
                row -> row.flag(1), follower, followed).orElse(false);
    }

    /** How many of that declarant's go on from it. */
    int countBehind(long declaration, int declarant) {
        return database.find("""
                select count(*) from declaration_link l join declaration d on d.id = l.follower
                where l.follows = ? and d.sender = ?""", row -> row.number(1), declaration, declarant).orElse(0);
    }
}
