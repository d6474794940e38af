package org.singlewindow.declaration.wire;

import java.nio.charset.StandardCharsets;

/** WCO documents to lodge. */
public final class Documents {

    private Documents() {
    }

    /** Dried apricots from UZ to KZ; all that differs is the reference. */
    public static byte[] fruit(String reference) {
        return text(reference).getBytes(StandardCharsets.UTF_8);
    }

    /** The same with so many items, numbered from 1. */
    public static byte[] fruits(String reference, int items) {
        String text = text(reference);
        int begin = text.indexOf("<GovernmentAgencyGoodsItem>");
        int end = text.indexOf("<Importer>");
        String item = text.substring(begin, end);
        StringBuilder all = new StringBuilder();
        for (int number = 1; number <= items; number++) {
            all.append(item.replaceFirst("<SequenceNumeric>1<", "<SequenceNumeric>" + number + "<"));
        }
        return (text.substring(0, begin) + all + text.substring(end))
                .replace("<GoodsItemQuantity>1<", "<GoodsItemQuantity>" + items + "<").getBytes(StandardCharsets.UTF_8);
    }

    public static String text(String reference) {
        return """
                <md:MetaData xmlns:md="urn:wco:datamodel:WCO:DocumentMetaData-DMS:2" xmlns="urn:wco:datamodel:WCO:DEC-DMS:2"
                             xmlns:ds="urn:wco:datamodel:WCO:Declaration_DS:DMS:2">
                  <md:WCODataModelVersionCode>3.6</md:WCODataModelVersionCode>
                  <md:WCOTypeName>DEC</md:WCOTypeName>
                  <Declaration>
                    <FunctionCode>9</FunctionCode>
                    <FunctionalReferenceID>%s</FunctionalReferenceID>
                    <TypeCode>EXA</TypeCode>
                    <GoodsItemQuantity>1</GoodsItemQuantity>
                    <TotalGrossMassMeasure unitCode="KGM">1000</TotalGrossMassMeasure>
                    <TotalPackageQuantity>50</TotalPackageQuantity><BorderTransportMeans><ModeCode>5</ModeCode></BorderTransportMeans>
                    <Exporter><Name>Samarkand Fruit</Name></Exporter>
                    <GoodsShipment>
                      <Destination><CountryCode>KZ</CountryCode></Destination>
                      <ExportCountry><ID>UZ</ID></ExportCountry>
                      <GovernmentAgencyGoodsItem>
                        <SequenceNumeric>1</SequenceNumeric>
                        <StatisticalValueAmount currencyID="USD">2500.00</StatisticalValueAmount>
                        <Commodity>
                          <Description>Dried apricots</Description>
                          <Classification><ID>081310</ID><IdentificationTypeCode>HS</IdentificationTypeCode></Classification>
                          <GoodsMeasure>
                            <GrossMassMeasure unitCode="KGM">1000</GrossMassMeasure>
                            <NetNetWeightMeasure unitCode="KGM">950</NetNetWeightMeasure>
                          </GoodsMeasure>
                        </Commodity>
                        <Packaging><SequenceNumeric>1</SequenceNumeric><QuantityQuantity>50</QuantityQuantity><TypeCode>CT</TypeCode></Packaging>
                      </GovernmentAgencyGoodsItem>
                      <Importer><Name>Almaty Foods</Name></Importer>
                    </GoodsShipment>
                  </Declaration>
                </md:MetaData>
                """.formatted(reference);
    }
}
