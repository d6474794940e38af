package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.singlewindow.declaration.Examination.Result;

/** What single items say of their journey, beside what the whole shipment says. */
class ItemsProperties {

    private static final Pattern ITEM = Pattern
            .compile("(?s)<GovernmentAgencyGoodsItem>.*?</GovernmentAgencyGoodsItem>");

    private final Stories stories = new Stories();

    @Provide
    Arbitrary<Path> story() {
        return Arbitraries.of(Stories.all());
    }

    @Provide
    Arbitrary<String> country() {
        return Arbitraries.of("AZ", "CN", "KZ", "MN", "PK", "TJ", "UZ", "KG", "FR");
    }

    /** Goods that go elsewhere, or come from elsewhere, change nothing about the others. */
    @Property
    void nobody_is_asked_less_because_of_a_further_item(@ForAll("story") Path story, @ForAll("country") String leaves,
            @ForAll("country") String goes) {
        String document = Stories.text(story);
        Result before = stories.examine(document).orElseThrow();
        Result after = stories.examine(with(document, further(leaves, goes))).orElseThrow();
        assertTrue(after.asked().containsAll(before.asked()), () -> before.asked() + " became " + after.asked());
    }

    @Property
    void who_receives_a_single_item_is_as_much_a_sign_as_who_receives_all(@ForAll("story") Path story,
            @ForAll("country") String country) {
        String document = Stories.text(story).replaceAll("(?s)<Consignee>.*?</Consignee>", "");
        Result nobody = stories.examine(document).orElseThrow();
        Result whole = stories.examine(document.replace("<GoodsShipment>", "<GoodsShipment>" + consignee(country)))
                .orElseThrow();
        Result single = stories.examine(inFirstItem(document, consignee(country))).orElseThrow();
        assertTrue(single.asked().equals(whole.asked()) && Stories.findings(single).equals(Stories.findings(whole)),
                () -> nobody.asked() + ": " + whole + " and " + single);
    }

    private static String consignee(String country) {
        return "<Consignee><Name>Buyer</Name><Address><CountryCode>" + country + "</CountryCode></Address></Consignee>";
    }

    private static String inFirstItem(String document, String element) {
        return document.replaceFirst("</Commodity>", "</Commodity>" + element);
    }

    private static String further(String leaves, String goes) {
        return "<GovernmentAgencyGoodsItem><SequenceNumeric>98</SequenceNumeric><Commodity>"
                + "<Description>Pumps</Description><Classification><ID>841370</ID>"
                + "<IdentificationTypeCode>HS</IdentificationTypeCode></Classification></Commodity>"
                + "<Destination><CountryCode>" + goes + "</CountryCode></Destination><ExportCountry><ID>" + leaves
                + "</ID></ExportCountry></GovernmentAgencyGoodsItem>";
    }

    /** Behind the first. */
    private static String with(String document, String item) {
        Matcher first = ITEM.matcher(document);
        assertTrue(first.find(), document);
        return document.substring(0, first.end()) + item + document.substring(first.end());
    }
}
