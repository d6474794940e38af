package org.singlewindow.wco;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a schema that asks more than the tables can tell, none are made. */
class SureGrammarTest {

    @Test
    void our_schemas_are_known_from_their_roots_on() throws IOException {
        var grammar = grammar("", "");
        assertNotNull(grammar.root(WcoSchemas.DECLARATION, "Declaration"));
        assertNull(grammar.root(WcoSchemas.RESPONSE, "Declaration"));
        assertNull(grammar.root(WcoSchemas.DECLARATION, "GoodsShipment"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<xs:maxLength value=\"35\"/> | <xs:length value=\"35\"/>",
            "<xs:maxLength value=\"35\"/> | <xs:maxLength value=\"35\" id=\"a\"/>",
            "<xs:maxLength value=\"35\"/> | <xs:minLength value=\"1\"/>",
            "<xs:maxLength value=\"35\"/> | <xs:whiteSpace value=\"collapse\"/>",
            "<xs:maxLength value=\"35\"/> | <xs:assertion test=\"true()\"/>",
            "<xs:totalDigits value=\"16\"/> | <xs:minInclusive value=\"0\"/>",
            "<xs:totalDigits value=\"16\"/> | <xs:maxLength value=\"16\"/>",
            "<xs:totalDigits value=\"16\"/> | <xs:pattern value=\"([0-9])*\"/>",
            "<xs:pattern value=\"([a-zA-Z])*\"/> | <xs:pattern value=\"[A-Z]{2}\"/>",
            "<xs:pattern value=\"([a-zA-Z])*\"/> | <xs:pattern value=\"([a-zA-Z])*\"/><xs:pattern value=\"([0-9])*\"/>",
            "base=\"xs:decimal\" | base=\"xs:float\"",
            "base=\"xs:token\" | base=\"xs:normalizedString\"",
            "name=\"unitCode\" type=\"xs:token\" | name=\"unitCode\" type=\"xs:int\"",
            "name=\"unitCode\" type=\"xs:token\" | name=\"unitCode\" type=\"xs:token\" fixed=\"KGM\"",
            "name=\"unitCode\" type=\"xs:token\" | name=\"unitCode\" type=\"xs:token\" use=\"prohibited\"",
            "name=\"FunctionCode\" type | nillable=\"true\" name=\"FunctionCode\" type",
            "name=\"FunctionCode\" type | default=\"9\" name=\"FunctionCode\" type",
            "name=\"FunctionCode\" type | form=\"unqualified\" name=\"FunctionCode\" type",
            "elementFormDefault=\"qualified\" | elementFormDefault=\"unqualified\"",
            "elementFormDefault=\"qualified\" | elementFormDefault=\"qualified\" attributeFormDefault=\"qualified\"",
            "<xs:complexType name=\"Address\"> | <xs:complexType name=\"Address\" mixed=\"true\">",
            "<xs:complexType name=\"Address\"> | <xs:complexType name=\"Address\" abstract=\"true\">",
            "<xs:sequence> | <xs:sequence minOccurs=\"0\">",
            "<xs:sequence> | <xs:sequence><xs:any/>",
            "<xs:sequence> | <xs:sequence><xs:sequence/>",
            "<xs:sequence> | <xs:sequence><xs:choice/>",
            "</xs:sequence> | </xs:sequence><xs:attribute name=\"a\" type=\"xs:token\"/>",
            "</xs:sequence> | </xs:sequence><xs:anyAttribute/>",
            "<xs:element name=\"Declaration\" | <xs:group name=\"a\"/><xs:element name=\"Declaration\"",
            "<xs:element name=\"Declaration\" | <xs:include schemaLocation=\"a\"/><xs:element name=\"Declaration\""})
    void what_a_schema_says_beyond_that_is_not_overlooked(String known, String unknown) {
        assertThrows(IllegalStateException.class, () -> grammar(known.strip(), unknown.strip()));
    }

    private static SureGrammar grammar(String known, String unknown) throws IOException {
        List<InputStream> files = new ArrayList<>();
        boolean found = known.isEmpty();
        for (var name : WcoSchemas.FILES) {
            try (var file = WcoSchemas.class.getResourceAsStream(name)) {
                var text = new String(file.readAllBytes(), UTF_8);
                var changed = known.isEmpty() ? text : text.replace(known, unknown);
                found |= !changed.equals(text);
                files.add(new ByteArrayInputStream(changed.getBytes(UTF_8)));
            }
        }
        assertTrue(found, "the schemas do not say it: " + known);
        var schemas = new SchemaFiles(files);
        var tree = new SchemaTree(schemas);
        var root = tree.root(WcoSchemas.DECLARATION, "Declaration");
        assertNotEquals(WcoSchemas.DECLARATION_ROOT, root);
        return new SureGrammar(schemas, List.of(root, tree.root(WcoSchemas.META_DATA, "MetaData"),
                tree.root(WcoSchemas.RESPONSE, "Response")));
    }
}
