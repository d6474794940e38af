package org.singlewindow.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.singlewindow.agency.TaskOutcome;
import org.singlewindow.desk.DeskItem;
import org.singlewindow.declaration.FindingTexts;
import org.singlewindow.delivery.wire.SchemaFindings;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Worded;
import org.singlewindow.kernel.Wording;
import org.singlewindow.reference.Code;
import org.singlewindow.reference.CodeTexts;

/** The user's words for what the domain names by codes. Functions of the tag library. */
public final class Words {

    private static final String BUNDLE = "org.singlewindow.web.messages";

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(?:\\.[0-9]{1,4})? [A-Z]{3}");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** Within each element that is a date, and says nothing beside it. */
    private static final String DAY_ITSELF = "DateTimeString";

    /** Of an answer that is no page. */
    private static final ThreadLocal<Reader> READER = new ThreadLocal<>();

    private record Reader(Locale language, ZoneId zone) {}

    private Words() {
    }

    /**
     * What is said there is said in the language, and by the clock, of who asks, where no page says by itself which.
     */
    public static <T> T to(HttpServletRequest asking, Supplier<T> saying) {
        READER.set(new Reader(Preferences.spoken(asking), Preferences.zone(asking)));
        try {
            return saying.get();
        } finally {
            READER.remove();
        }
    }

    static ZoneId zone() {
        return READER.get() == null ? ZoneOffset.UTC : READER.get().zone();
    }

    /** {@code of("status", RELEASED)} is the text {@code status.RELEASED}; a code without one stands for itself. */
    public static String of(String group, Object code) {
        return of(group, code, locale());
    }

    /** The same where no page is shown. */
    public static String of(String group, Object code, Locale language) {
        if (code == null) {
            return "";
        }
        String name = code instanceof Enum<?> constant ? constant.name() : code.toString();
        try {
            return get(group + "." + name, language);
        } catch (MissingResourceException untold) {
            return name;
        }
    }

    /** The text of that key with its {@code {0}} filled in. */
    public static String fill(String key, Object value) {
        return new MessageFormat(bundle().getString(key), locale()).format(new Object[]{value});
    }

    public static String fill(String key, Object first, Object second) {
        return new MessageFormat(bundle().getString(key), locale()).format(new Object[]{first, second});
    }

    /** What the domain keeps unwritten: a finding, a line of the history, the facts behind a reason. */
    public static String said(Worded what) {
        return what.in(locale());
    }

    /** The same where days, countries and amounts stand in it: by their names, and as the reader writes them. */
    public static String plainly(Worded what) {
        return what instanceof Wording words && !words.key().isEmpty()
                ? said(new Wording(words.from(), words.key(), words.arguments().stream().map(Words::plain).toList()))
                : said(what);
    }

    private static String plain(String argument) {
        if (DAY.matcher(argument).matches()) {
            LocalDate day = LocalDate.parse(argument);
            return LocalMoments.days(day, day);
        }
        if (argument.length() == 2) {
            return country(argument);
        }
        return AMOUNT.matcher(argument).matches()
                ? Money.parse(argument.substring(0, argument.length() - 4),
                        argument.substring(argument.length() - 3)).map(MoneyWords::text).orElse(argument)
                : argument;
    }

    /** What stands in a document within something else, as people call both; what nobody has a word for by its name. */
    public static String way(List<String> elements) {
        return way(elements, locale());
    }

    /** The same where no page is shown. */
    public static String way(List<String> elements, Locale language) {
        return elements.stream().filter(name -> !name.equals(DAY_ITSELF)).map(name -> of("element", name, language))
                .collect(Collectors.joining(" › "));
    }

    /** What is to be known of something on a desk before it is opened; the moment in it is the reader's. */
    public static String note(String kind, DeskItem.Note note) {
        return fill("desk." + kind + "." + note.word(), note.about(), LocalMoments.text(note.at()));
    }

    /** A finding; the element that it is about is called as people call it, and by its name in the document behind. */
    public static String finding(Violation found) {
        return calling(found, name -> of("element", name) + " (" + name + ")");
    }

    /** The same for whoever fills in a form and does not see the document. */
    public static String findingInForm(Violation found) {
        return calling(found, name -> of("element", name));
    }

    private static String calling(Violation found, UnaryOperator<String> asPeopleDo) {
        return SchemaFindings.findElement(found).or(() -> FindingTexts.findElement(found))
                .filter(name -> bundle().containsKey("element." + name)).map(name -> {
                    List<String> called = new ArrayList<>(found.words().arguments());
                    called.set(0, asPeopleDo.apply(name));
                    Wording words = new Wording(found.words().from(), found.words().key(), called);
                    return said(new Violation(found.code(), words, "", "", 0, found.warning())
                            .andElsewhere(found.further()));
                }).orElseGet(() -> said(found));
    }

    /** Why a task stays as it is. */
    public static String refused(TaskOutcome.Refused refused) {
        return of("task.refused", refused.code());
    }

    public static String get(String key) {
        return get(key, locale());
    }

    /** The same where no page is shown. */
    public static String get(String key, Locale language) {
        return ResourceBundle.getBundle(BUNDLE, language).getString(key);
    }

    /** What a code of a list means. */
    public static String code(String list, Code code) {
        return CodeTexts.name(list, code, locale());
    }

    /** A country's name in the user's language; its code where nobody knows one. */
    public static String country(Object code) {
        return country(code, locale());
    }

    /** The same where no page is shown. */
    public static String country(Object code, Locale language) {
        return code == null ? ""
                : CountryCode.parse(code.toString()).map(country -> country.called(language)).orElse(code.toString());
    }

    /** The name of a field in the n-th row, such as {@code item.0.origin}. */
    public static String rowField(String rows, int index, String field) {
        return rows + "." + index + "." + field;
    }

    /** This page's address for coming back to it, fit for a query string. */
    public static String here() {
        var request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return URLEncoder.encode(request.getServletPath() + query, StandardCharsets.UTF_8);
    }

    public static Locale locale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces == null) {
            return READER.get() == null ? Locale.ENGLISH : READER.get().language();
        }
        return faces.getViewRoot() == null ? faces.getApplication().getViewHandler().calculateLocale(faces)
                : faces.getViewRoot().getLocale();
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, locale());
    }
}
