package org.singlewindow.bench.raw;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The rows of the declaration that the application stored last, to store the like of it again and again. */
record Specimen(int sender, byte[] sha256, Object[] recipients, int length, byte[] body, byte[] answer, byte[] plan,
        String summary, String search, Object[] agencies, Object[] duties) {

    static Specimen last(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                    select d.sender, d.sha256, d.recipients, d.content_length, b.body, b.answer, b.plan, c.summary, c.search,
                           (select coalesce(array_agg(t.agency order by t.id), '{}') from task t where t.declaration_id = c.id),
                           (select coalesce(array_agg(t.duty order by t.id), '{}') from task t where t.declaration_id = c.id)
                    from document d join document_body b on b.id = d.id join declaration_version v on v.document_id = d.id join declaration c on c.id = v.declaration_id
                    order by d.id desc limit 1""")) {
            if (!row.next()) {
                throw new IllegalStateException("the application has stored no declaration yet");
            }
            return new Specimen(row.getInt(1), row.getBytes(2), array(row.getArray(3)), row.getInt(4), row.getBytes(5),
                    row.getBytes(6),
                    row.getBytes(7), row.getString(8), row.getString(9), array(row.getArray(10)),
                    array(row.getArray(11)));
        }
    }

    private static Object[] array(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }
}
