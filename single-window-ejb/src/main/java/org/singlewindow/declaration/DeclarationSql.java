package org.singlewindow.declaration;

/** What declarations lend to statements of others that have to join them; columns not named here are nobody's. */
public final class DeclarationSql {

    /** Each declaration as lists show it; while it is held, until when, and what had not come when it was. */
    public static final String LISTED = """
            (select id, mrn, sender, status, lodged_at, changed_at, summary, search, numbers,
                    case when status = 'HELD' then limit_at end as held_until,
                    case when status <> 'HELD' then null when supplement_due <= changed_at then 'SUPPLEMENT'
                         when arrival_due <= changed_at then 'ARRIVAL' when answer_due <= changed_at then 'ANSWER' end as held_for
             from declaration)""";

    /** Those of them that are held; by the index of those that have a limit, however many there are. */
    public static final String HELD = """
            (select * from """ + LISTED + """
             l where l.id in (select id from declaration where limit_at is not null and status = 'HELD'))""";

    /** Which document says what was declared in which version. */
    public static final String VERSIONS = "(select declaration_id, number, document_id from declaration_version)";

    /** The parts of a lodgement's statement that store the declaration, of who sent it, and its first version. */
    public static final String LODGED = lodged("n.sender", "", "");

    private static final String AGENT = """
            ,
            a as (
              insert into declaration_agent (document_id, declaration_id, agent, mandate)
              select n.id, n.id, n.sender, ?::bigint from n)""";

    /** The same of a declaration that is somebody else's than who sent it, and who that was. */
    static final String LODGED_FOR_ANOTHER = lodged("?::int", "", "") + AGENT;

    private static final String DUE = ", supplement_due, arrival_due, limit_at, awaits_guarantee";
    private static final String DUES = ", ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::boolean";

    /** The same two of one that waits for something. */
    static final String LODGED_WAITING = lodged("n.sender", DUE, DUES);
    static final String LODGED_WAITING_FOR_ANOTHER = lodged("?::int", DUE, DUES) + AGENT;

    /** The further part of a lodgement that goes on from others of this window. */
    static final String LINKED = """
            l as (
              insert into declaration_link (follower, follows) select n.id, x from n, unnest(?::bigint[]) x)""";

    private DeclarationSql() {
    }

    /** @param declarant whose it is */
    private static String lodged(String declarant, String columns, String values) {
        return """
            c as (
              insert into declaration (id, mrn, lrn, sender, status, lodged_at, changed_at, summary, search, numbers, recipients%s)
              select n.id, n.mrn, ?::text, %s, ?::text, n.at, n.at, ?::text, ?::text, ?::text[], n.recipients%s from n),
            v as (
              insert into declaration_version (declaration_id, number, document_id, sender, made_at, function_code)
              select n.id, 1, n.id, n.sender, n.at, ?::text from n)""".formatted(columns, declarant, values);
    }
}
