package org.singlewindow.wco;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class TwoReadersTest {

    private static final byte[] GOOD = Sample.DECLARATION.getBytes(UTF_8);
    private static final byte[] OTHER = Sample.DECLARATION.replace("Apples", "Pears").getBytes(UTF_8);
    private static final byte[] BAD = Sample.DECLARATION.replace("1250.500", "much").getBytes(UTF_8);
    private final SureReader sure = new SureReader();
    private final List<String> log = new ArrayList<>();

    @Test
    void a_good_document_is_read_by_the_sure_one_alone_and_one_of_so_many_by_both() {
        var reading = new SureReading(10);
        var readers = new TwoReaders(sure::find, reading);
        for (int i = 0; i < 25; i++) {
            assertInstanceOf(ReadOutcome.Read.class, readers.read(GOOD));
        }
        assertEquals(List.of(25L, 0L, 0L), List.of(reading.sure(), reading.unsure(), reading.differences()));
        assertTrue(reading.isOn());
    }

    @Test
    void what_is_bad_is_left_to_the_validator_which_has_the_words() {
        var reading = new SureReading(1);
        var outcome = new TwoReaders(sure::find, reading).read(BAD);
        assertEquals(WcoReader.thorough().readParts(BAD), outcome);
        assertInstanceOf(ReadOutcome.Invalid.class, outcome);
        assertEquals(List.of(0L, 1L, 0L), List.of(reading.sure(), reading.unsure(), reading.differences()));
    }

    @Test
    void one_that_takes_in_something_else_is_found_out_and_asked_no_more() {
        var outcome = found_out(bytes -> sure.find(OTHER), GOOD, "differently at /MetaData/Declaration/GoodsShipment/");
        assertEquals(Optional.empty(), TwoReaders.difference(sure.find(GOOD).orElseThrow(), outcome));
    }

    @Test
    void one_that_lets_a_bad_document_pass_is_found_out_and_asked_no_more() {
        assertInstanceOf(ReadOutcome.Invalid.class,
                found_out(bytes -> sure.find(GOOD), BAD, "refuses it: NOT_A_NUMBER 42A / 131"));
    }

    @Test
    void one_that_lets_a_broken_document_pass_is_found_out_and_asked_no_more() {
        assertInstanceOf(ReadOutcome.NotWellFormed.class,
                found_out(bytes -> sure.find(GOOD), "<a>".getBytes(UTF_8), "refuses it: NOT_WELL_FORMED"));
    }

    @Test
    void one_that_stumbles_is_asked_no_more_and_the_document_is_read() {
        assertInstanceOf(ReadOutcome.Read.class, found_out(bytes -> {
            throw new IllegalArgumentException("of Apples");
        }, GOOD, "stumbled: java.lang.IllegalArgumentException"));
    }

    private ReadOutcome<WcoPart> found_out(Function<byte[], Optional<WcoPart>> wrong, byte[] bytes, String words) {
        var asked = new ArrayList<byte[]>();
        var reading = new SureReading(1);
        var readers = new TwoReaders(each -> {
            asked.add(each);
            return wrong.apply(each);
        }, reading);
        var outcome = listening(() -> readers.read(bytes));
        readers.read(bytes);
        assertEquals(1, asked.size());
        assertEquals(1, reading.differences());
        assertFalse(reading.isOn());
        assertEquals(1, log.size());
        assertTrue(log.get(0).contains(words), log.get(0));
        assertFalse(log.get(0).contains("Apples") || log.get(0).contains("much"), "it tells the document: " + log);
        return outcome;
    }

    private ReadOutcome<WcoPart> listening(Supplier<ReadOutcome<WcoPart>> reading) {
        var logger = Logger.getLogger(SureReading.class.getName());
        var listener = new Handler() {
            @Override
            public void publish(LogRecord said) {
                log.add(said.getMessage());
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        logger.addHandler(listener);
        logger.setUseParentHandlers(false);
        try {
            return reading.get();
        } finally {
            logger.removeHandler(listener);
            logger.setUseParentHandlers(true);
        }
    }

    @Test
    void where_it_is_turned_off_nobody_asks_it() {
        var reading = new SureReading(1);
        reading.turnOff();
        var readers = new TwoReaders(bytes -> {
            throw new AssertionError("it was asked");
        }, reading);
        assertInstanceOf(ReadOutcome.Read.class, readers.read(GOOD));
    }

    @Test
    void an_envelope_a_type_of_its_own_and_nothing_at_all_are_none_of_its_business() {
        var xsi = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' ";
        var document = Sample.DECLARATION.substring(Sample.DECLARATION.indexOf("<md:MetaData"));
        for (var text : List.of("<e>" + document + "</e>",
                document.replace("<TypeCode>", "<TypeCode " + xsi + "xsi:nil='false'>"),
                document.replace("<TypeCode>", "<TypeCode " + xsi + "xsi:type='Code'>"),
                document.replace("<TypeCode>", "<TypeCode xml:lang='en'>"), "<?a b?>" + document,
                document.replace("Apples", "Apples \uD83C\uDF4E"), document.replace("Apples", "Ap\u200F\u202Eples"))) {
            assertEquals(Optional.empty(), sure.find(text.getBytes(UTF_8)), text);
        }
        var hint = xsi + "xsi:schemaLocation='urn:wco:datamodel:WCO:DEC-DMS:2 ../WCO_DEC_2_DMS.xsd '";
        for (var text : List.of(document, document.replace("<Declaration ", "<Declaration " + hint + ' '),
                document.replace("Apples",
                        "\u042F\u0431\u043B\u043E\u043A\u0438 &amp; <![CDATA[<grapes>]]><!-- -->"))) {
            assertTrue(sure.find(text.getBytes(UTF_8)).isPresent(), text);
        }
    }
}
