package org.singlewindow.schema;

import java.math.BigDecimal;
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

    public int number(int column) {
        return read(rows -> rows.getInt(column));
    }

    public long id(int column) {
        return read(rows -> rows.getLong(column));
    }

    public BigDecimal decimal(int column) {
        return read(rows -> rows.getBigDecimal(column));
    }

    public Optional<BigDecimal> findDecimal(int column) {
        return Optional.ofNullable(decimal(column));
    }

    public boolean flag(int column) {
        return read(rows -> rows.getBoolean(column));
    }

    public String text(int column) {
        return read(rows -> rows.getString(column));
    }

    public Optional<String> findText(int column) {
        return Optional.ofNullable(text(column));
    }

    /** Empty where there are none. */
    public byte[] bytes(int column) {
        byte[] bytes = read(rows -> rows.getBytes(column));
        return bytes == null ? new byte[0] : bytes;
    }

    public Instant time(int column) {
        return findTime(column).orElseThrow();
    }

    public Optional<Instant> findTime(int column) {
        return Optional.ofNullable(read(rows -> rows.getObject(column, OffsetDateTime.class)))
                .map(OffsetDateTime::toInstant);
    }

    public Optional<UUID> findUuid(int column) {
        return Optional.ofNullable(uuid(column));
    }

    public UUID uuid(int column) {
        return read(rows -> rows.getObject(column, UUID.class));
    }

    private <T> T read(Column<T> column) {
        try {
            return column.of(rows);
        } catch (SQLException trouble) {
            throw new DatabaseTrouble(trouble);
        }
    }

    @FunctionalInterface
    private interface Column<T> {
        T of(ResultSet rows) throws SQLException;
    }
}
