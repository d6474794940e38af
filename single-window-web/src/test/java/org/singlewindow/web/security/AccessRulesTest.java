package org.singlewindow.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET  | /sign-in.xhtml                |            | OPEN
        POST | /sign-in.xhtml                |            | OPEN
        GET  | /jakarta.faces.resource/a.css |            | OPEN
        GET  | /health/ready                 |            | OPEN
        GET  | /soap/exchange                | wsdl       | OPEN
        GET  | /soap/exchange                | WSDL       | OPEN
        GET  | /soap/exchange                | xsd=a.xsd  | OPEN
        GET  | /soap/exchange                |            | CREDENTIALS
        GET  | /soap/exchange                | wsdlx      | CREDENTIALS
        POST | /soap/exchange                | wsdl       | CREDENTIALS
        GET  | /soap/transit                 | wsdl       | OPEN
        POST | /soap/transit                 |            | CREDENTIALS
        POST | /api/declarations             |            | CREDENTIALS
        GET  | /api/declarations             |            | CREDENTIALS_OR_SESSION
        POST | /apply.xhtml                  |            | OPEN
        POST | /new-start.xhtml              |            | OPEN
        GET  | /applied.xhtml                |            | OPEN
        GET  | /verify/AAAA                  |            | OPEN
        GET  | /verify.xhtml                 |            | OPEN
        GET  | /verifying                    |            | SESSION
        GET  | /declaration/print            |            | SESSION
        GET  | /agency/applications.xhtml    |            | SESSION
        POST | /api/registrations            |            | OPEN
        GET  | /api/registrations            |            | CREDENTIALS_OR_SESSION
        GET  | /api/registrations/a/standing |            | OPEN
        GET  | /api/registrations/a          |            | CREDENTIALS_OR_SESSION
        POST | /api/registrations/a/approve  |            | CREDENTIALS
        POST | /api/registrations/a/b/standing |          | CREDENTIALS
        GET  | /api/evidence-keys            |            | OPEN
        POST | /api/evidence-keys            |            | CREDENTIALS
        GET  | /api/evidence-keys/a          |            | CREDENTIALS_OR_SESSION
        GET  | /                             |            | SESSION
        GET  | /declaration/list.xhtml       |            | SESSION
        GET  | /sign-in.xhtml/x              |            | SESSION
        GET  | /apidocs                      |            | SESSION
        """)
    void each_address_asks_for_its_own_kind_of_proof(String method, String path, String query, Access expected) {
        assertEquals(expected, AccessRules.of(method, path, query));
    }

    @Test
    void an_address_that_nobody_thought_of_needs_a_sign_in() {
        assertEquals(Access.SESSION, AccessRules.of("GET", "/added/next-year.xhtml", null));
    }
}
