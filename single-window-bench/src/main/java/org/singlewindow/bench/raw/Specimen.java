package org.singlewindow.bench.raw;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The rows of the declaration that the application stored last, to store the like of it again and again. */
record Specimen(int sender, byte[] sha256, Object[] recipients, int length, byte[] body, byte[] answer, byte[] plan,
        String summary, String search, Object[] numbers, Object[] agencies, Object[] duties,
        Optional<Sequel> sequel) {

    /** The response that went with it, where nobody had to approve it. */
    record Sequel(int sender, int length, byte[] sha256, byte[] body) {}

    static Specimen last(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                    select d.sender, d.sha256, d.recipients, d.content_length, b.body, b.answer, b.plan, c.summary, c.search,
                           (select coalesce(array_agg(t.agency order by t.id), '{}') from task t where t.declaration_id = c.id),
                           (select coalesce(array_agg(t.duty order by t.id), '{}') from task t where t.declaration_id = c.id), c.id, coalesce(c.numbers, '{}')
                    from document d join document_body b on b.id = d.id join declaration_version v on v.document_id = d.id join declaration c on c.id = v.declaration_id
                    order by d.id desc limit 1""")) {
            if (!row.next()) {
                throw new IllegalStateException("the application has stored no declaration yet");
            }
            long number = row.getLong(12);
            return new Specimen(row.getInt(1), row.getBytes(2), array(row.getArray(3)), row.getInt(4), row.getBytes(5),
                    row.getBytes(6),
                    row.getBytes(7), row.getString(8), row.getString(9), array(row.getArray(13)),
                    array(row.getArray(10)),
                    array(row.getArray(11)), sequel(connection, number));
        }
    }

    private static Optional<Sequel> sequel(Connection connection, long declaration) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select d.sender, d.content_length, d.sha256, b.body
                from document d join document_body b on b.id = d.id join declaration c on c.id = d.case_id
                where d.case_id = ? and d.role = 'FOLLOWS' and c.status = 'RELEASED' order by d.id limit 1""")) {
            statement.setLong(1, declaration);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Sequel(row.getInt(1), row.getInt(2), row.getBytes(3), row.getBytes(4)))
                        : Optional.empty();
            }
        }
    }

    private static Object[] array(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }
}
