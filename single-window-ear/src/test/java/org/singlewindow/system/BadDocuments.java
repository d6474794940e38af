package org.singlewindow.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * The attack set: what is sent to every parser on the internet sooner or later, each as a whole document. They are the
 * same for every door, so that no door can be the weak one.
 *
 * @see Canary whose address stands in every document that tries to make the server fetch something
 */
final class BadDocuments {

    private BadDocuments() {
    }

    static List<BadDocument> all(String canary) {
        List<BadDocument> all = new ArrayList<>();
        all.addAll(notXml());
        all.addAll(documentTypes(canary));
        all.addAll(bombs());
        all.addAll(encodings());
        all.addAll(references(canary));
        all.addAll(wrongContent());
        return all;
    }

    private static List<BadDocument> notXml() {
        String right = Specimen.fresh().xml();
        return List.of(
                BadDocument.of("nothing at all", new byte[0], 400),
                BadDocument.of("white space only", " \n\t ".getBytes(StandardCharsets.UTF_8), 400),
                BadDocument.of("plain text", "please clear my grapes".getBytes(StandardCharsets.UTF_8), 400),
                BadDocument.of("JSON", "{\"declaration\": 9}".getBytes(StandardCharsets.UTF_8), 400),
                BadDocument.of("random bytes", random(4096), 400),
                BadDocument.of("gzip inside", gzip(right.getBytes(StandardCharsets.UTF_8)), 400),
                BadDocument.of("broken off in the middle",
                        right.substring(0, right.length() / 2).getBytes(StandardCharsets.UTF_8), 400),
                BadDocument.of("two roots", (right + "<again/>").getBytes(StandardCharsets.UTF_8), 400),
                BadDocument.of("text behind the root", (right + "and more").getBytes(StandardCharsets.UTF_8), 400),
                BadDocument.of("the same attribute twice",
                        Specimen.fresh().with("currencyID=\"USD\"", "currencyID=\"USD\" currencyID=\"EUR\""), 400),
                BadDocument.of("a prefix that is not bound", Specimen.fresh().with("<Declarant>", "<x:Declarant>"),
                        400));
    }

    private static List<BadDocument> documentTypes(String canary) {
        String entity = "&x;";
        return List.of(
                BadDocument.of("an empty document type", Specimen.fresh().withProlog("<!DOCTYPE MetaData>"), 400),
                BadDocument.of("an entity that reads a file",
                        Specimen.fresh().withProlog("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")
                                .withGoods(entity),
                        400),
                BadDocument.of("an entity that calls a server",
                        Specimen.fresh().withProlog("<!DOCTYPE r [<!ENTITY x SYSTEM \"" + canary + "/entity\">]>")
                                .withGoods(entity),
                        400),
                BadDocument.of("a parameter entity that calls a server",
                        Specimen.fresh().withProlog(
                                "<!DOCTYPE r [<!ENTITY % p SYSTEM \"" + canary + "/parameter\"> %p;]>"),
                        400),
                BadDocument.of("an external document type",
                        Specimen.fresh().withProlog("<!DOCTYPE r SYSTEM \"" + canary + "/subset.dtd\">"), 400),
                BadDocument.of("a public document type",
                        Specimen.fresh().withProlog("<!DOCTYPE r PUBLIC \"-//X//Y\" \"" + canary + "/public.dtd\">"),
                        400),
                BadDocument.of("a billion laughs", Specimen.fresh().withProlog(laughs()).withGoods("&l9;"), 400),
                BadDocument.of("one large entity used often",
                        Specimen.fresh().withProlog("<!DOCTYPE r [<!ENTITY x \"" + "a".repeat(50_000) + "\">]>")
                                .withGoods(entity.repeat(20_000)),
                        400),
                BadDocument.of("an entity that contains itself",
                        Specimen.fresh().withProlog("<!DOCTYPE r [<!ENTITY x \"&y;\"><!ENTITY y \"&x;\">]>")
                                .withGoods(entity),
                        400),
                BadDocument.of("an entity that nobody declared", Specimen.fresh().withGoods("&grapes;"), 400));
    }

    private static List<BadDocument> bombs() {
        return List.of(
                BadDocument.of("100,000 elements deep",
                        ("<a>".repeat(100_000) + "</a>".repeat(100_000)).getBytes(StandardCharsets.UTF_8), 400, 422),
                BadDocument.of("deep inside the goods",
                        Specimen.fresh().withGoods("<a>".repeat(20_000) + "</a>".repeat(20_000)), 400, 422),
                BadDocument.of("200,000 attributes",
                        Specimen.fresh().with("<Declarant>", "<Declarant " + attributes("a", 200_000) + ">"), 400, 422),
                BadDocument.of("50,000 namespaces",
                        Specimen.fresh().with("<Declarant>", "<Declarant " + attributes("xmlns:n", 50_000) + ">"), 400,
                        422),
                BadDocument.of("16,384 names with one hash",
                        Specimen.fresh().with("<Declarant>", collidingElements(14) + "<Declarant>"), 400, 422),
                BadDocument.of("8,192 attributes with one hash",
                        Specimen.fresh().with("<Declarant>", "<Declarant "
                                + colliding(13).stream().map(n -> n + "=\"\"").collect(Collectors.joining(" ")) + ">"),
                        400, 422),
                BadDocument.of("a name of a million letters",
                        Specimen.fresh().with("<Declarant>", "<" + "n".repeat(1_000_000) + "/><Declarant>"), 400, 422),
                BadDocument.of("a text of 9 MB", Specimen.fresh().withGoods("g".repeat(9_000_000)), 422),
                BadDocument.of("a number of a million digits",
                        Specimen.fresh().with("1650</TotalPackageQuantity>",
                                "1".repeat(1_000_000) + "</TotalPackageQuantity>"),
                        422),
                BadDocument.of("100,000 unknown elements",
                        Specimen.fresh().with("<Declarant>", "<e/>".repeat(100_000) + "<Declarant>"), 400, 422));
    }

    private static List<BadDocument> encodings() {
        Specimen utf16 = Specimen.fresh();
        Specimen latin = Specimen.fresh().withGoods("grapes \u00e9");
        return List.of(
                BadDocument.of("UTF-16 that calls itself UTF-8", utf16.xml().getBytes(StandardCharsets.UTF_16LE), 400),
                BadDocument.of("UTF-8 that calls itself UTF-16",
                        Specimen.fresh().with("encoding=\"UTF-8\"", "encoding=\"UTF-16\""), 400),
                BadDocument.of("Latin-1 that calls itself UTF-8", latin.xml().getBytes(StandardCharsets.ISO_8859_1),
                        400),
                BadDocument.of("an encoding that does not exist",
                        Specimen.fresh().with("encoding=\"UTF-8\"", "encoding=\"X-NO-SUCH\""), 400),
                BadDocument.of("UTF-7",
                        Specimen.fresh().with("encoding=\"UTF-8\"", "encoding=\"UTF-7\"").withGoods("+ADw-script+AD4-"),
                        400),
                BadDocument.of("EBCDIC",
                        Specimen.fresh().with("encoding=\"UTF-8\"", "encoding=\"Cp037\"").xml()
                                .getBytes(Charset.forName("Cp037")),
                        400),
                BadDocument.of("XML 1.1", Specimen.fresh().with("version=\"1.0\"", "version=\"1.1\""), 400),
                BadDocument.of("XML 1.1 with an end of line of its own",
                        Specimen.fresh().with("version=\"1.0\"", "version=\"1.1\"").with("<Declarant>",
                                "<Declarant\u2028>"),
                        400),
                BadDocument.of("a NUL inside", Specimen.fresh().withGoods("grapes \u0000"), 400),
                BadDocument.of("a control character by number", Specimen.fresh().withGoods("grapes &#1;"), 400),
                BadDocument.of("half a surrogate pair", Specimen.fresh().withGoods("grapes &#xD800;"), 400),
                BadDocument.of("over-long UTF-8",
                        splice(Specimen.fresh().withGoods("@@"), new byte[]{(byte) 0xC0, (byte) 0xBC}), 400));
    }

    /** Things that a careless parser fetches. Ignoring the hints of a document that is right is right as well. */
    private static List<BadDocument> references(String canary) {
        return List.of(
                BadDocument.of("XInclude of a file", Specimen.fresh().withGoods(
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/>"),
                        400, 422),
                BadDocument.of("XInclude of an address",
                        Specimen.fresh()
                                .withGoods("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + canary
                                        + "/xinclude\"/>"),
                        400, 422),
                BadDocument.of("an XOP reference to an address",
                        Specimen.fresh()
                                .withGoods("<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\""
                                        + canary + "/xop\"/>"),
                        400, 422),
                BadDocument.of("a type of its own by xsi:type",
                        Specimen.fresh().with("<Declarant>",
                                "<Declarant xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"Any\">"),
                        400, 422));
    }

    private static List<BadDocument> wrongContent() {
        return List.of(
                BadDocument.of("a wrong namespace",
                        Specimen.fresh().with("urn:wco:datamodel:WCO:DEC-DMS:2", "urn:wco:datamodel:WCO:DEC-DMS:99"),
                        400, 422),
                BadDocument.of("no namespace", "<MetaData><Declaration/></MetaData>".getBytes(StandardCharsets.UTF_8),
                        400, 422),
                BadDocument.of("something else altogether",
                        "<html><body>hello</body></html>".getBytes(StandardCharsets.UTF_8), 400, 422),
                BadDocument.of("an envelope around half a document",
                        ("<Envelope xmlns=\"urn:x\"><Body><md:MetaData xmlns:md=\"urn:wco:datamodel:WCO:DocumentMetaData-DMS:2\"/></Body></Envelope>")
                                .getBytes(StandardCharsets.UTF_8),
                        400, 422),
                BadDocument.of("a country that does not exist",
                        Specimen.fresh().with("<RoutingCountryCode>KZ", "<RoutingCountryCode>QX"), 422),
                withoutReference(),
                BadDocument.of("a function that is not offered",
                        Specimen.fresh().with("<FunctionCode>9", "<FunctionCode>99"), 422),
                BadDocument.of("a date that is none", Specimen.fresh().with("20250912083000Z", "yesterday"), 422));
    }

    private static BadDocument withoutReference() {
        Specimen right = Specimen.fresh();
        return BadDocument.of("no reference of the trader",
                right.with("<FunctionalReferenceID>" + right.reference() + "</FunctionalReferenceID>", ""), 422);
    }

    private static String laughs() {
        String levels = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        return "<!DOCTYPE r [<!ENTITY l0 \"ha\">" + levels + "]>";
    }

    private static String attributes(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + i + "=\"u" + i + "\"").collect(Collectors.joining(" "));
    }

    static String collidingElements(int pairs) {
        return colliding(pairs).stream().map(name -> "<" + name + "/>").collect(Collectors.joining());
    }

    /**
     * 2^pairs names that share their {@link String#hashCode} and that of every table built like it: "Aa" and "BB" have
     * the same.
     */
    private static List<String> colliding(int pairs) {
        List<String> names = List.of("");
        for (int i = 0; i < pairs; i++) {
            names = names.stream().flatMap(name -> List.of(name + "Aa", name + "BB").stream()).toList();
        }
        return names;
    }

    private static byte[] splice(Specimen specimen, byte[] instead) {
        String[] around = specimen.xml().split("@@");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(around[0].getBytes(StandardCharsets.UTF_8));
        out.writeBytes(instead);
        out.writeBytes(around[1].getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(42).nextBytes(bytes);
        return bytes;
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
