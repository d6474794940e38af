package org.singlewindow.web.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.xml.bind.UnmarshalException;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.interceptor.Fault;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.BodyTooLarge;
import org.singlewindow.web.Refusal;
import org.xml.sax.SAXParseException;

class TroubleTest {

    @Test
    void a_refusal_is_said_as_it_was_meant() {
        Trouble trouble = Trouble.of(new Fault(Refusal.at("42A", RuleCode.REFERENCE_REUSED, "used before")), true);
        assertEquals(new Trouble(RuleCode.REFERENCE_REUSED, "used before", Optional.of("42A")), trouble);
        assertFalse(trouble.isOurs());
    }

    @Test
    void what_fails_after_the_call_began_is_ours_and_stays_inside() {
        Trouble trouble = Trouble.of(new Fault(new IllegalStateException("secret")), true);
        assertEquals(RuleCode.INTERNAL, trouble.code());
        assertTrue(trouble.isOurs());
        assertFalse(trouble.text().contains("secret"));
        assertFalse(trouble.text().contains("Exception"));
    }

    @Test
    void what_fails_before_it_is_the_message() {
        Trouble trouble = Trouble.of(new Fault(new IllegalStateException("No attachment for id x")), false);
        assertFalse(trouble.isOurs());
        assertFalse(trouble.text().contains("attachment for id"));
    }

    @Test
    void the_innermost_cause_that_is_known_counts() {
        XMLStreamException parsing = new XMLStreamException("wrapped", new ShortTags.TagTooLong());
        assertEquals(RuleCode.LIMIT_EXCEEDED, Trouble.of(new Fault(parsing), false).code());
        assertEquals(RuleCode.TOO_LARGE,
                Trouble.of(new Fault(new XMLStreamException(new BodyTooLarge())), false).code());
        assertEquals(RuleCode.NOT_WELL_FORMED, Trouble.of(new Fault(new XMLStreamException("plain")), false).code());
        assertEquals(RuleCode.NOT_WELL_FORMED, Trouble.of(new Fault(new IOException("cut")), false).code());
        assertEquals(RuleCode.DTD_REFUSED,
                Trouble.of(new Fault(new HostileEnvelope(RuleCode.DTD_REFUSED, "no")), false).code());
    }

    /** The way to the database breaks with the same kinds of exception as a message does. */
    @Test
    void a_database_that_is_away_is_never_the_fault_of_the_message() {
        SQLException away = new SQLException("refused", "08001", new ConnectException("Connection refused"));
        Trouble trouble = Trouble.of(new Fault(new IllegalStateException(away)), true);
        assertEquals(RuleCode.BUSY, trouble.code());
        assertTrue(trouble.isOurs());
        assertEquals(RuleCode.INTERNAL,
                Trouble.of(new Fault(new IllegalStateException(new ConnectException("refused"))), true).code());
    }

    @Test
    void neither_the_validators_words_nor_the_parsers_are_passed_on() {
        assertFalse(Trouble.of(new UnmarshalException(new SAXParseException("cvc-type.3: wrong", null)), false).text()
                .contains("cvc-"));
        assertFalse(Trouble.of(new UnmarshalException(new SAXParseException("at com.sun.Thing", null)), false).text()
                .contains("com.sun"));
    }
}
