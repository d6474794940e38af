package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.cxf.BusFactory;
import org.apache.cxf.tools.common.ToolContext;
import org.apache.cxf.tools.wsdlto.WSDLToJava;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a country's programmers do first: have a client made from the WSDL that is served, with nothing said but its
 * address.
 */
class GeneratedClientIT {

    @ParameterizedTest
    @CsvSource({"exchange, Exchange, AcknowledgeResponse acknowledge(",
            "transit, Transit, RecordEventResponse recordEvent("})
    void a_client_is_made_from_the_served_wsdl_without_a_word_more(String subject, String title, String method,
            @TempDir Path directory) throws Exception {
        String address = SystemUnderTest.shared().base().resolve("/soap/" + subject + "?wsdl").toString();
        // another test's client may have read it before, without what is said there to Java's tools
        BusFactory.setDefaultBus(null);
        BusFactory.setThreadDefaultBus(null);
        new WSDLToJava(new String[]{"-d", directory.toString(), address}).run(new ToolContext());
        try (Stream<Path> files = Files.walk(directory)) {
            Path port = files.filter(file -> file.endsWith(title + ".java")).findFirst().orElseThrow();
            assertTrue(Files.readString(port).contains("public " + method), port::toString);
        }
    }
}
