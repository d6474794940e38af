package org.singlewindow.declaration;

/** What declarations lend to statements of others that have to join them; columns not named here are nobody's. */
public final class DeclarationSql {

    /** Each declaration as lists show it. */
    public static final String LISTED = "(select id, mrn, sender, status, lodged_at, changed_at, summary, search from declaration)";

    /** Which document says what was declared in which version. */
    public static final String VERSIONS = "(select declaration_id, number, document_id from declaration_version)";

    private DeclarationSql() {
    }
}
