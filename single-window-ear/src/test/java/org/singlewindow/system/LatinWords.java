package org.singlewindow.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands on a page in Latin letters though it is no data: neither what the document itself says, nor what people
 * typed, nor what countries call their own, nor a code.
 *
 * @param data all of it in one text
 */
record LatinWords(String data) {

    /** Scripts are no text; codes, paths and hashes are shown as such. */
    static final String NO_TEXT = "script, style, code, .mrn, .hash, .path, .val, textarea, [lang=en], [translate=no]";
    /** What is in whichever script: what people typed and countries named, of whatever other tests have made. */
    static final String NO_TEXT_NOR_DATA = NO_TEXT + ", [dir=auto], bdi, option";

    private static final Pattern LATIN = Pattern
            .compile("[\\p{IsLatin}ʻ][\\p{IsLatin}ʻ'’.&/-]*(?:[ ,]+[\\p{IsLatin}ʻ][\\p{IsLatin}ʻ'’.&/-]*)*");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9./-]*(?:[ ,]+[A-Z0-9][A-Z0-9./-]*)*");

    /** An element of the document, a file, a sign-in: each named as what it is. */
    private static final Pattern NAME = Pattern
            .compile("(?:[A-Z]\\w+/)+\\w+|[a-z-]+\\.(?:csv|properties|zip|xml|jar)|[a-z]+(?:\\.[a-z]+)*\\.[a-z]{2}");

    /** Each with its reason. */
    private static final Set<String> ALLOWED = Set.of("English", // the other language, named in itself
            "single-window", // the password of the demo
            "zip", "xml", "codes", // kinds of files, a folder
            "Consignment", "ContainerCode"); // elements of the document that have no other name

    /** Every language has its own names for them. */
    private static final Set<String> COUNTRIES = Stream.of(Locale.getISOCountries())
            .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH)).collect(Collectors.toSet());

    private static final String[] DEMO = {"AZ", "CN", "KZ", "MN", "PK", "TJ", "UZ", "REGION"};
    private static final List<String> FILES = List.of("agencies", "participants", "people", "offices", "border-posts",
            "routing");

    /** Whoever signs in is greeted by name, and some have that of their country in it. */
    private static final Pattern PEOPLE = Pattern.compile(Stream.of(DEMO)
            .flatMap(country -> text("/region/" + country + "/people.csv").lines().skip(1))
            .map(line -> Pattern.quote(line.split(",")[1])).collect(Collectors.joining("|")));

    /** What the demo's countries call their own, and what was said and lodged besides. */
    static LatinWords but(List<Specimen> lodged, String... typed) {
        Stream<String> countries = Stream.of(DEMO)
                .flatMap(country -> FILES.stream().map(file -> "/region/" + country + "/" + file + ".csv"));
        return new LatinWords(Stream.of(lodged.stream().map(Specimen::xml), countries.map(LatinWords::text),
                Stream.of(typed)).flatMap(each -> each).collect(Collectors.joining("\n")));
    }

    private static String text(String resource) {
        try (InputStream in = LatinWords.class.getResourceAsStream(resource)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Set<String> seenBy(Person person, String noText) {
        return person.textsOutside(noText).stream().map(text -> PEOPLE.matcher(text.toString()).replaceAll(""))
                .flatMap(text -> LATIN.matcher(text).results().map(MatchResult::group))
                .flatMap(run -> Stream.of(run.split(", ")))
                .map(run -> run.replaceAll("[.,:'’/-]+$", "").replaceFirst("^(?:[A-Z]{2,} )+(?=\\S)", ""))
                .filter(run -> run.length() > 1
                        && (COUNTRIES.contains(run) || !isNamed(run) && !data.contains(run)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isNamed(String run) {
        return CODE.matcher(run).matches() || NAME.matcher(run).matches() || ALLOWED.contains(run);
    }
}
