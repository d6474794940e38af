package org.singlewindow.wco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small declaration that follows the schema, for tests to damage. */
final class Sample {

    static final String DECLARATION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <md:MetaData xmlns:md="urn:wco:datamodel:WCO:DocumentMetaData-DMS:2">
              <md:WCODataModelVersionCode>3.6</md:WCODataModelVersionCode>
              <md:WCOTypeName>DEC</md:WCOTypeName>
              <Declaration xmlns="urn:wco:datamodel:WCO:DEC-DMS:2" xmlns:ds="urn:wco:datamodel:WCO:Declaration_DS:DMS:2">
                <AcceptanceDateTime><ds:DateTimeString formatCode="304">20260131120000Z</ds:DateTimeString></AcceptanceDateTime>
                <FunctionCode>9</FunctionCode>
                <FunctionalReferenceID>LRN-1</FunctionalReferenceID>
                <TypeCode>EXA</TypeCode>
                <GoodsItemQuantity>1</GoodsItemQuantity>
                <TotalGrossMassMeasure unitCode="KGM">1250.500</TotalGrossMassMeasure>
                <GoodsShipment>
                  <Destination><CountryCode>KZ</CountryCode></Destination>
                  <ExportCountry><ID>UZ</ID></ExportCountry>
                  <GovernmentAgencyGoodsItem>
                    <SequenceNumeric>1</SequenceNumeric>
                    <Commodity>
                      <Description>Apples</Description>
                      <Classification><ID>080810</ID><IdentificationTypeCode>TSP</IdentificationTypeCode></Classification>
                      <Classification><ID>8080</ID><IdentificationTypeCode>TRC</IdentificationTypeCode></Classification>
                    </Commodity>
                  </GovernmentAgencyGoodsItem>
                  <GovernmentAgencyGoodsItem>
                    <SequenceNumeric>2</SequenceNumeric>
                  </GovernmentAgencyGoodsItem>
                </GoodsShipment>
              </Declaration>
            </md:MetaData>
            """;

    private Sample() {
    }

    static WcoDocument read(WcoReader reader, String text) {
        return read(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    static WcoDocument read(WcoReader reader, byte[] bytes) {
        return reader.read(bytes).either(ReadOutcome.Read::document, broken -> fail(broken.toString()),
                invalid -> fail(invalid.toString()));
    }

    /** In whichever form the document is asked for, the same is said against it. */
    static List<SchemaViolation> violations(WcoReader reader, byte[] bytes) {
        var violations = violations(reader.read(bytes));
        assertEquals(violations, violations(reader.readParts(bytes)));
        return violations;
    }

    private static <D> List<SchemaViolation> violations(ReadOutcome<D> outcome) {
        return outcome.either(read -> List.of(), broken -> List.of(broken.violation()),
                ReadOutcome.Invalid::violations);
    }

    static List<SchemaViolation> violations(WcoReader reader, String text) {
        return violations(reader, text.getBytes(StandardCharsets.UTF_8));
    }
}
