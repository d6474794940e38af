package org.singlewindow.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.singlewindow.bench.door.Reply;
import org.singlewindow.bench.door.Visitor;
import org.singlewindow.bench.meter.DatabaseAddress;
import org.singlewindow.bench.sample.InTransit;
import org.singlewindow.guarantee.LockAlone;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;

/** A guarantee of the bench's trader, in force. */
public record Surety(String grn) {
    static final String CODE = "Benc";
    private static final String HOLDER = "AQ-T0000001";
    private static final String FOR_ONE = "1.00";
    private static final Pattern NUMBER = Pattern.compile("\"grn\":\\s*\"([^\"]+)\"");

    public static Surety over(String amount, URI base) throws IOException {
        try (Visitor guarantor = new Visitor(base, "guarantor.uz")) {
            Reply registered = post(guarantor, "/api/guarantees", "{\"type\": \"1\", \"holder\": \"" + HOLDER
                    + "\", \"parts\": [{\"amount\": \"" + amount + "\", \"currency\": \"USD\"}], \"accessCode\": \""
                    + CODE + "\", \"until\": \"2030-12-31\"}");
            Matcher number = NUMBER.matcher(registered.text());
            if (registered.status() != 201 || !number.find()) {
                throw new IllegalStateException("no guarantee: " + registered.status() + " " + registered.text());
            }
            Reply confirmed = post(guarantor, "/api/guarantees/" + number.group(1) + "/confirm", "{}");
            if (confirmed.status() != 200) {
                throw new IllegalStateException("not confirmed: " + confirmed.status() + " " + confirmed.text());
            }
            return new Surety(number.group(1));
        }
    }

    private static Reply post(Visitor visitor, String path, String body) throws IOException {
        return visitor.post(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** One dollar each. */
    public InTransit transits() {
        return InTransit.under(grn, CODE, FOR_ONE);
    }

    /** @param data where the application keeps the key of access codes */
    LockAlone.Wanted lock(DatabaseAddress address, Path data) throws SQLException, IOException {
        try (Connection connection = address.connect();
                PreparedStatement asked = connection.prepareStatement("select holder from guarantee where grn = ?")) {
            asked.setString(1, grn);
            try (ResultSet row = asked.executeQuery()) {
                row.next();
                return new LockAlone.Wanted(new Grn(grn), CODE, Money.of(FOR_ONE, "USD"), row.getInt(1),
                        Files.readString(data.resolve("access-codes.key")).strip());
            }
        }
    }
}
