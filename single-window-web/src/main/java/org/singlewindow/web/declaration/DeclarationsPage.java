package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.singlewindow.declaration.DeclarationPage;
import org.singlewindow.declaration.DeclarationQuery;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Moments;
import org.singlewindow.web.Address;
import org.singlewindow.web.NotUnderstood;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;

/** The list of declarations one may see. All that narrows it stands in the address, so that it can be kept and sent. */
@Named
@RequestScoped
public class DeclarationsPage {

    private static final int SIZE = 25;

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    Declarations declarations;

    private DeclarationPage found;

    /** Narrowed in a way that this list knows. */
    @Serves(UseCase.READ_DECLARATION)
    public void open() {
        boolean known = NotUnderstood.isOneOf(getStatus(), getStatuses())
                && Stream.of("from", "to").allMatch(name -> address.get(name).isEmpty() || day(name).isPresent())
                && (address.get("before").isEmpty() || before().isPresent());
        if (!known) {
            NotUnderstood.answer(FacesContext.getCurrentInstance());
        }
    }

    /** Whether the days are the wrong way round, so that nothing can lie between them. */
    public boolean isBackwards() {
        return day("from").filter(from -> day("to").filter(from::isAfter).isPresent()).isPresent();
    }

    public DeclarationPage getFound() {
        if (found == null) {
            found = declarations.search(query(), user.get());
        }
        return found;
    }

    private DeclarationQuery query() {
        Optional<Instant> until = day("to").map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return new DeclarationQuery(
                Arrays.stream(getStatuses()).filter(each -> each.name().equals(getStatus())).findFirst(),
                day("from").map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()), until,
                Optional.of(getText()).filter(text -> !text.isEmpty()), before(), 0, SIZE);
    }

    private Optional<LocalDate> day(String name) {
        return Moments.day(address.get(name));
    }

    private OptionalLong before() {
        String before = address.get("before");
        return before.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(before)) : OptionalLong.empty();
    }

    public DeclarationStatus[] getStatuses() {
        return DeclarationStatus.values();
    }

    public String getStatus() {
        return address.get("status");
    }

    public String getText() {
        return address.get("q");
    }

    public String getFrom() {
        return address.get("from");
    }

    public String getTo() {
        return address.get("to");
    }

    public boolean isNarrowed() {
        return Stream.of("status", "q", "from", "to").anyMatch(name -> !address.get(name).isEmpty());
    }

    /** What to say where none are shown: a key of a text. */
    public String getNothing() {
        if (getFound().hasMore()) {
            return "declarations.noneYet";
        }
        return isNarrowed() ? "declarations.noneSuch" : "declarations.none";
    }

    public boolean isFurtherDown() {
        return before().isPresent();
    }

    /** The query string of the same list from its beginning; with {@code &before=} behind it, of what follows. */
    public String getNarrowing() {
        StringBuilder query = new StringBuilder();
        Stream.of("status", "q", "from", "to").filter(name -> !address.get(name).isEmpty())
                .forEach(name -> query.append(name).append('=')
                        .append(URLEncoder.encode(address.get(name), StandardCharsets.UTF_8)).append('&'));
        return query.toString();
    }
}
