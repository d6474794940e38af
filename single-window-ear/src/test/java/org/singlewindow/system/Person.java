package org.singlewindow.system;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;

/** A user of the portal: does and sees what a person does and sees. Every wait has its end. */
final class Person {

    private static final int PATIENCE = 30_000;
    private static final String ZONE = "SW_ZONE";

    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    Person(BrowserContext context) {
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onPageError(trouble -> troubles.add(trouble));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(message.text());
            }
        });
    }

    /**
     * Without looking at a page: the form that the sign-in page would send, and whoever wants the start page opens it.
     */
    Person signIn(String name) {
        APIRequestContext browser = page.context().request();
        FormData form = FormData.create();
        Portal.hiddenIn(browser.get("/sign-in.xhtml").text()).forEach(form::set);
        form.set("name", name).set("password", "single-window").set("enter", "Enter");
        APIResponse answer = browser.post("/sign-in.xhtml", RequestOptions.create().setForm(form).setMaxRedirects(0));
        Assertions.assertEquals(3, answer.status() / 100, answer::text);
        // and the zone of their clock, which that page would have told
        String zone = page.evaluate("encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone)").toString();
        page.context().addCookies(List.of(new Cookie(ZONE, zone).setUrl(answer.url())));
        return this;
    }

    /** They have come from elsewhere, or nobody has asked their browser yet. */
    void loseZone() {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(ZONE));
    }

    /** On the sign-in page, however one came there. */
    Person enter(String name) {
        fill("Sign-in name", name);
        fill("Password", "single-window");
        press("Sign in");
        page.waitForURL(address -> !address.contains("sign-in"));
        return this;
    }

    void open(String path) {
        page.navigate(path);
    }

    void reload() {
        page.reload();
    }

    /** With the browser's own button. */
    void back() {
        page.goBack();
    }

    /** The same person at the same page, in a second window of the same browser. */
    Person inAnotherWindow() {
        Person again = new Person(page.context());
        again.page.navigate(page.url());
        return again;
    }

    /** As after an hour away: the server knows this browser no longer. */
    void loseSession() {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("SW_SESSION"));
    }

    /** What stands in a field. */
    String value(String selector) {
        return page.locator(selector).inputValue();
    }

    void expectFocus(String id) {
        PlaywrightAssertions.assertThat(page.locator("#" + id))
                .isFocused(new LocatorAssertions.IsFocusedOptions().setTimeout(PATIENCE));
    }

    void fill(String label, String text) {
        field(label).fill(text);
    }

    void choose(String label, String option) {
        field(label).selectOption(option);
    }

    /** By its label, or where several are labelled alike by {@code #id}. */
    private Locator field(String label) {
        return label.startsWith("#") ? page.locator(label) : page
                .getByLabel(Pattern.compile("^" + label.replaceAll("[^\\p{L}\\d ]", "\\\\$0") + "( \\*)?$")).first();
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
    }

    /** The same where the page that follows may look like this one: comes back when it is there. */
    void pressAndWait(String button) {
        page.waitForNavigation(() -> press(button));
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).first().click();
    }

    void attach(String name, byte[] content) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "application/xml", content));
    }

    void attachPicture(String name, byte[] content) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "image/png", content));
    }

    /** Of a part of the page. */
    byte[] photo(String selector) {
        return page.locator(selector).first().screenshot();
    }

    /** The network goes, or comes back. */
    void loseLine(boolean lost) {
        page.context().setOffline(lost);
    }

    /** What is sent there arrives, and nobody hears the answer. */
    void loseAnswersOf(String path) {
        page.context().route("**" + path, route -> {
            route.fetch();
            route.abort();
        });
    }

    /** Nothing of the next page is done because time goes by. */
    void stopWatches() {
        page.addInitScript("window.setInterval = function () { return 0; };");
    }

    /** A page that a worker keeps. What is sent while the worker takes it over may go past every route. */
    void expectKept(String ready) {
        expect("#ready", ready);
        page.waitForFunction("() => navigator.serviceWorker.controller");
    }

    /** What is sent there goes when it is let go. */
    Runnable holdBack(String path) {
        List<Route> held = new ArrayList<>();
        page.context().route("**" + path, held::add);
        return () -> {
            hearAnswersOf(path);
            held.forEach(Route::resume);
        };
    }

    void hearAnswersOf(String path) {
        page.context().unroute("**" + path);
    }

    /** On the page for posts without a line. */
    void keep(String mrn, String type, String office) {
        page.locator("#type").selectOption(type);
        page.locator("#mrn").fill(mrn);
        if (!office.isEmpty()) {
            page.locator("#office").fill(office);
        }
        page.locator("#reason").fill("told without a line");
        press("Keep and send");
    }

    /** Quicker than the browser can keep anything: fields by their ids, and for each empty text the button. */
    void keepAtOnce(String... typed) {
        page.locator("#event").evaluate("""
            (form, typed) => typed.forEach(each => {
              if (!each) { form.requestSubmit(); return; }
              const field = form.elements[each.slice(0, each.indexOf('='))];
              field.value = each.slice(each.indexOf('=') + 1);
              ['input', 'change'].forEach(what => field.dispatchEvent(new Event(what, { bubbles: true })));
            })""", List.of(typed));
    }

    /** Nothing goes into the database of this browser, until the page is opened again. */
    void fillDisk() {
        page.evaluate(
                "() => { IDBObjectStore.prototype.add = () => { throw new DOMException('', 'QuotaExceededError'); }; }");
    }

    /** Where a link leads. */
    String link(String text) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text).setExact(true)).first()
                .getAttribute("href");
    }

    void pick(String radio) {
        page.getByLabel(radio, new Page.GetByLabelOptions().setExact(true)).check();
    }

    void key(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    void expect(String text) {
        expect("body", text);
    }

    void expect(String selector, String text) {
        PlaywrightAssertions.assertThat(page.locator(selector).first()).containsText(text,
                new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    void expectAt(String path) {
        page.waitForURL(address -> address.contains(path));
    }

    /** In the row or line of one agency, on the board of a declaration. */
    void expectOnBoard(String agency, String state) {
        PlaywrightAssertions.assertThat(page.locator(".land li", new Page.LocatorOptions().setHasText(agency)))
                .containsText(state, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    /** Marks part of what stands in a field, as with the mouse. */
    void select(String field, int from, int to) {
        page.locator(field).evaluate("(field, span) => { field.focus(); field.setSelectionRange(span[0], span[1]); }",
                List.of(from, to));
    }

    /** What stands in a field: everything, and in brackets the part that is marked, if the focus is there. */
    String typed(String field) {
        return (String) page.locator(field).evaluate("field => field.value + (field === document.activeElement"
                + " ? ' [' + field.value.slice(field.selectionStart, field.selectionEnd) + ']' : '')");
    }

    void click(String selector) {
        page.locator(selector).first().click();
    }

    void focus(String selector) {
        page.locator(selector).first().focus();
    }

    boolean is(String selector) {
        return page.locator(selector).first().isVisible();
    }

    /** Such as {@code #text:read-only}; waits until there is one. */
    void await(String selector) {
        page.waitForSelector(selector);
    }

    void pressTwice(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().dblclick();
    }

    /** The open page asks for no news, or gets none, and learns nothing until it is left. */
    void hearNoNews() {
        page.route("**/*", route -> {
            if ("partial/ajax".equals(route.request().headerValue("Faces-Request"))) {
                route.abort();
            } else {
                route.resume();
            }
        });
    }

    String see(String selector) {
        return page.locator(selector).first().textContent().strip();
    }

    String language() {
        return page.locator("html").getAttribute("lang");
    }

    /** Of the element that has the focus. */
    String focused() {
        return (String) page.evaluate("() => document.activeElement.id || document.activeElement.textContent.trim()");
    }

    /** Texts that do not stand in one line though they should. */
    List<?> broken(String selector) {
        return (List<?>) page.evaluate("""
            selector => [...document.querySelectorAll(selector)].filter(each => {
              if (each.querySelector('div, .sub')) { return false; }
              const text = document.createRange();
              text.selectNodeContents(each);
              const bottoms = [...text.getClientRects()].map(box => box.bottom);
              return Math.max(...bottoms) - Math.min(...bottoms) > 10;
            }).map(each => each.textContent.trim())""", selector);
    }

    /**
     * The page's texts one by one, also those folded away, those that only a screen reader says and the page's name,
     * but for those within {@code selector}.
     */
    List<?> textsOutside(String selector) {
        return (List<?>) page.evaluate("""
            selector => {
              const texts = [document.title], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                if (!walk.currentNode.parentElement.closest(selector)) { texts.push(walk.currentNode.data.trim()); }
              }
              for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-confirm', 'data-live']) {
                document.querySelectorAll('[' + name + ']').forEach(each => {
                  if (!each.closest(selector)) { texts.push(each.getAttribute(name).trim()); }
                });
              }
              return texts.filter(text => text);
            }""", selector);
    }

    /** The number of the answer, without looking at it. */
    int status(String path) {
        return page.request().get(path).status();
    }

    /** Whether all of it stands within the window from side to side. */
    boolean isInSight(String selector) {
        return (Boolean) page.locator(selector).first().evaluate(
                "it => it.getBoundingClientRect().left >= 0 && it.getBoundingClientRect().right <= window.innerWidth");
    }

    /** By how many pixels the page is wider than the window. */
    int overhang() {
        return (Integer) page.evaluate("() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth)");
    }

    /** What the browser itself complained of: scripts that broke, answers that failed, policies violated. */
    List<String> troubles() {
        return troubles;
    }
}
