package org.singlewindow.schema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The row a result stands at, its columns counted from 1. */
public final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public int number(int column) throws SQLException {
        return rows.getInt(column);
    }

    public long id(int column) throws SQLException {
        return rows.getLong(column);
    }

    public boolean flag(int column) throws SQLException {
        return rows.getBoolean(column);
    }

    public String text(int column) throws SQLException {
        return rows.getString(column);
    }

    public Optional<String> findText(int column) throws SQLException {
        return Optional.ofNullable(rows.getString(column));
    }

    /** Empty where there are none. */
    public byte[] bytes(int column) throws SQLException {
        byte[] bytes = rows.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    public Instant time(int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    public Optional<Instant> findTime(int column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    public Optional<UUID> findUuid(int column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, UUID.class));
    }

    public UUID uuid(int column) throws SQLException {
        return rows.getObject(column, UUID.class);
    }
}
