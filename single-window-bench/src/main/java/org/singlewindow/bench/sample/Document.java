package org.singlewindow.bench.sample;

import java.util.List;

/**
 * One declaration for export by sea, in which no rule finds anything: a head like any other, lean items, and remarks
 * until the size is reached.
 */
final class Document {
    private static final int LONGEST_REMARK = 500;
    private static final String REMARK = "<AdditionalInformation><StatementDescription>%s</StatementDescription></AdditionalInformation>";
    private static final int AROUND_REMARK = REMARK.length() - 2;

    /** Subheadings of 8517. */
    private static final List<String> TELEPHONES = List.of("11", "13", "14", "18", "61", "62", "69", "71", "79");

    private final Words words;
    private final Shape shape;
    private final int recipients;
    private final String reference;

    Document(Words words, Shape shape, int recipients, String reference) {
        this.words = words;
        this.shape = shape;
        this.recipients = recipients;
        this.reference = reference;
    }

    String xml() {
        String[] items = new String[shape.items()];
        int length = 0;
        for (int i = 0; i < items.length; i++) {
            items[i] = item(i + 1);
            length += items[i].length();
        }
        String head = head();
        String tail = tail();
        int missing = shape.kilobytes() * 1_000 - head.length() - tail.length() - length;
        StringBuilder xml = new StringBuilder(shape.kilobytes() * 1_000 + 1_000).append(head);
        for (String item : items) {
            int each = missing / items.length;
            boolean fewWords = each < AROUND_REMARK + 10;
            xml.append(item.replace("@MORE@", fewWords && each > 0 ? words.text(each) : "").replace("@REMARKS@",
                    fewWords ? "" : remarks(each)));
        }
        return xml.append(tail).toString();
    }

    private String remarks(int length) {
        StringBuilder remarks = new StringBuilder();
        for (int left = length; left > AROUND_REMARK + 10;) {
            int words = Math.min(LONGEST_REMARK, left - AROUND_REMARK);
            remarks.append(REMARK.formatted(this.words.text(words)));
            left -= words + AROUND_REMARK;
        }
        return remarks.toString();
    }

    private String head() {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <md:MetaData xmlns:md="urn:wco:datamodel:WCO:DocumentMetaData-DMS:2" xmlns="urn:wco:datamodel:WCO:DEC-DMS:2" xmlns:ds="urn:wco:datamodel:WCO:Declaration_DS:DMS:2">
            <md:WCODataModelVersionCode>3.6</md:WCODataModelVersionCode><md:WCOTypeName>DEC</md:WCOTypeName><md:ResponsibleCountryCode>AQ</md:ResponsibleCountryCode>
            <Declaration>
            <FunctionCode>9</FunctionCode><FunctionalReferenceID>%s</FunctionalReferenceID>
            <TypeCode>EXA</TypeCode><GoodsItemQuantity>%d</GoodsItemQuantity><DeclarationOfficeID>AQ000001</DeclarationOfficeID>
            <InvoiceAmount currencyID="USD">%s.00</InvoiceAmount><TotalPackageQuantity>%s</TotalPackageQuantity>
            <BorderTransportMeans><ID>%s</ID><IdentificationTypeCode>11</IdentificationTypeCode><RegistrationNationalityCode>AQ</RegistrationNationalityCode><ModeCode>1</ModeCode></BorderTransportMeans>
            <Consignment><Itinerary><SequenceNumeric>1</SequenceNumeric><RoutingCountryCode>AQ</RoutingCountryCode></Itinerary></Consignment>
            <Declarant>%s</Declarant>
            <ExitOffice><ID>AQ000009</ID></ExitOffice>
            <Exporter>%s</Exporter>
            <GoodsShipment>
            <Consignee>%s</Consignee>
            <Consignment><ContainerCode>0</ContainerCode></Consignment>
            <Destination><CountryCode>%s</CountryCode></Destination><ExportCountry><ID>AQ</ID></ExportCountry>
            """.formatted(reference, shape.items(), words.digits(5), shape.items(), words.text(12), party(), party(),
                party(),
                BenchCountry.destination());
    }

    private String party() {
        return "<Name>%s</Name><ID>AQ-T0000001</ID><Address><CityName>%s</CityName><CountryCode>AQ</CountryCode><Line>%s</Line><PostcodeID>%s</PostcodeID></Address>"
                .formatted(words.text(28), words.text(10), words.text(30), words.digits(6));
    }

    /** The first item alone decides where the declaration goes; the others are of chapters that nobody asks for. */
    private String item(int sequence) {
        String commodity = sequence == 1 ? BenchCountry.commodity(recipients)
                : "8517" + TELEPHONES.get(words.number(TELEPHONES.size()));
        return """
            <GovernmentAgencyGoodsItem><SequenceNumeric>%d</SequenceNumeric>@REMARKS@<Commodity><Description>%s@MORE@</Description><Classification><ID>%s</ID><IdentificationTypeCode>HS</IdentificationTypeCode></Classification>\
            <GoodsMeasure><GrossMassMeasure unitCode="KGM">%d</GrossMassMeasure></GoodsMeasure></Commodity><Origin><CountryCode>AQ</CountryCode></Origin></GovernmentAgencyGoodsItem>
            """.formatted(sequence, words.text(60), commodity, 100 + words.number(900));
    }

    private String tail() {
        return """
            <Invoice><ID>%s</ID></Invoice><UCR><TraderAssignedReferenceID>6AQ%s</TraderAssignedReferenceID></UCR>
            </GoodsShipment></Declaration></md:MetaData>
            """.formatted(words.digits(12), words.digits(17));
    }
}
