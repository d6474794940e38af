package org.singlewindow.delivery;

/**
 * The beginning of every statement that takes a message in: it gets its number, and with it all the names by which it
 * may come again, each for whose it is; where one of them is taken, nothing follows. Whoever sends the same at the same
 * moment waits here for the other to end.
 */
final class Admission {

    /**
     * What follows {@code p}, which is one row with {@code sender}, {@code names}, their {@code holders},
     * {@code sha256} and {@code tx}: the transaction gets its number before the document does, since {@link Horizon}
     * relies on that. All else is selected from {@code n}, which is that row with its number as {@code id}, or none; so
     * each part scans that alone instead of joining two. Of several names, those taken before the one that was not free
     * stay behind, and name nothing: {@link Receiving} settles that.
     */
    static final String NAMED = """
            i as materialized (select nextval('doc_seq') as id, p.* from p where tx is not null),
            k as (
              insert into intake_key (sender, msg_key, sha256, document_id)
              select holder, name, i.sha256, i.id from i, unnest(i.holders, i.names) as its(holder, name)
              on conflict do nothing returning document_id),
            n as materialized (select * from i where (select count(*) from k) = cardinality(names))""";

    private Admission() {
    }
}
