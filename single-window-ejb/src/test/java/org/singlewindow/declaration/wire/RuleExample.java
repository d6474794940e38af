package org.singlewindow.declaration.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.singlewindow.declaration.Examination;
import org.singlewindow.declaration.LodgementRegister;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.reference.OwnLists;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.wco.WcoPart;

/** One line of {@code rule-examples.txt}: a sound declaration that is changed so that a rule is broken, or kept. */
record RuleExample(String rule, boolean broken, Map<String, String> changes) {

    private static final Pattern LINE = Pattern.compile("(\\S+) ([-+]) (.*)");
    private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(\\d+)])?");
    private static final String SHIPMENT = "GoodsShipment/";
    private static final String ITEM = SHIPMENT + "GovernmentAgencyGoodsItem/";
    private static final String SECOND = SHIPMENT + "GovernmentAgencyGoodsItem[2]/";
    private static final Set<String> CIRCUMSTANCES = Set.of("own", "lodged", "goods");

    static List<RuleExample> all() {
        try (InputStream in = RuleExample.class.getResourceAsStream("rule-examples.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(LINE::matcher)
                    .filter(Matcher::matches).map(line -> new RuleExample(line.group(1), line.group(2).equals("-"),
                            changes(line.group(3))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> changes(String text) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (String change : text.split(" ; ")) {
            int equals = change.indexOf('=');
            changes.put(change.substring(0, equals).replaceFirst("^S/", SHIPMENT).replaceFirst("^I/", ITEM)
                    .replaceFirst("^J/", SECOND), change.substring(equals + 1));
        }
        return changes;
    }

    /** Ids of the rules that such a declaration breaks. */
    List<String> breaks() {
        return findings().stream().map(LodgementRegister::id).toList();
    }

    /** All that stands in it. */
    List<String> values() {
        return values(document());
    }

    private static List<String> values(WcoPart part) {
        return Stream.of(part.text().stream(), part.attributes().values().stream(),
                part.parts().stream().flatMap(each -> values(each).stream())).flatMap(each -> each).toList();
    }

    /** What such a declaration is told, as it is told: in the order of the document, each place complete. */
    List<Violation> findings() {
        String own = changes.getOrDefault("own", "");
        Examination examination = own.isEmpty() ? new Examination()
                : new Examination(OwnLists.of(new CountryCode("UZ"), Set.of(own.split(",")),
                        new SettableClock("2026-03-01T08:00:00Z")));
        WcoPart document = document();
        return new Pointers(document, document).place(examination
                .examine(DeclarationReader.read(document), changes.getOrDefault("lodged", "UZ")).findings());
    }

    private WcoPart document() {
        Map<String, String> values = sound();
        if (changes.keySet().stream().anyMatch(path -> path.startsWith(SECOND))) {
            values.put(SECOND + "SequenceNumeric", "2");
        }
        values.putAll(changes);
        values.keySet().removeAll(CIRCUMSTANCES);
        if (changes.containsKey("goods")) {
            values.keySet().removeIf(path -> path.startsWith(ITEM));
        }
        WcoPart declaration = WcoPart.declaration();
        values.forEach((path, value) -> {
            if (!value.isEmpty()) {
                set(declaration, path, value);
            }
        });
        return declaration;
    }

    private static Map<String, String> sound() {
        Map<String, String> values = new LinkedHashMap<>();
        Stream.of("FunctionCode=9", "FunctionalReferenceID=MY-1", "TypeCode=EXA", "GoodsItemQuantity=1",
                "TotalGrossMassMeasure=1000", "TotalPackageQuantity=50", "Exporter/Name=Samarkand Fruit",
                "GoodsShipment/Destination/CountryCode=KZ", "GoodsShipment/ExportCountry/ID=UZ",
                ITEM + "SequenceNumeric=1", ITEM + "StatisticalValueAmount=2500",
                ITEM + "StatisticalValueAmount@currencyID=USD", ITEM + "Commodity/Description=Dried apricots",
                ITEM + "Commodity/Classification/ID=081310",
                ITEM + "Commodity/Classification/IdentificationTypeCode=HS",
                ITEM + "Commodity/GoodsMeasure/GrossMassMeasure=1000",
                ITEM + "Commodity/GoodsMeasure/NetNetWeightMeasure=950", ITEM + "Packaging/SequenceNumeric=1",
                ITEM + "Packaging/QuantityQuantity=50", ITEM + "Packaging/TypeCode=CT")
                .forEach(each -> values.put(each.substring(0, each.indexOf('=')),
                        each.substring(each.indexOf('=') + 1)));
        return values;
    }

    private static void set(WcoPart declaration, String path, String value) {
        String[] attribute = path.split("@");
        String[] steps = attribute[0].split("/");
        WcoPart holder = declaration;
        for (int i = 0; i < steps.length - 1; i++) {
            holder = among(holder, steps[i]);
        }
        String last = steps[steps.length - 1];
        if (attribute.length > 1) {
            among(holder, last).mark(attribute[1], value);
        } else if (value.equals("+")) {
            among(holder, last);
        } else {
            holder.add(last, value);
        }
    }

    private static WcoPart among(WcoPart holder, String step) {
        Matcher parts = STEP.matcher(step);
        parts.matches();
        int number = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        List<WcoPart> there = holder.parts(parts.group(1));
        return there.size() < number ? holder.add(parts.group(1)) : there.get(number - 1);
    }

    @Override
    public String toString() {
        return rule + (broken ? " broken by " : " kept by ") + changes;
    }
}
