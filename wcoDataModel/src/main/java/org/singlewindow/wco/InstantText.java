package org.singlewindow.wco;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** {@code xs:dateTime} as an instant; a moment without a zone is taken as UTC. */
public final class InstantText extends XmlAdapter<String, Instant> {

    @Override
    public Instant unmarshal(String text) {
        var moment = DateTimeFormatter.ISO_DATE_TIME.parseBest(text.strip(), Instant::from, LocalDateTime::from);
        return moment instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : (Instant) moment;
    }

    @Override
    public String marshal(Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
