package org.singlewindow.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Snapshot;

/** All code lists, in memory: those of the field, and what each country added to them or ended in them. */
@ApplicationScoped
public class CodeLists {

    @Inject
    CodeOverrideRepository repository;

    @Inject
    Clock clock;

    private final Snapshot<Catalogue> catalogue = new Snapshot<>(
            () -> Catalogue.of(StandardLists.list(), repository.read()));

    /** The list as the field has it, without any country's own entries. */
    public Optional<CodeList> find(String name) {
        return catalogue.get().find(name);
    }

    /** The list as it stands in one country. */
    public Optional<CodeList> find(String name, CountryCode country) {
        return catalogue.get().find(name, country);
    }

    /** What one country has added, renamed or ended. */
    public List<CodeOverride> own(CountryCode country) {
        return catalogue.get().own().stream().filter(each -> each.country().equals(country)).toList();
    }

    /** True where {@code country} takes this code today. */
    public boolean has(String list, String code, CountryCode country) {
        return catalogue.get().has(list, code, country, LocalDate.now(clock));
    }

    /**
     * The lists as they stand in one country on one day, for whoever looks many codes up. Before they begin they are as
     * at their beginning.
     */
    public InCountry in(CountryCode country, LocalDate day) {
        Catalogue now = catalogue.get();
        LocalDate within = day.isBefore(StandardLists.ALWAYS) ? StandardLists.ALWAYS : day;
        return new Standing(now, Optional.of(country), within);
    }

    /** @param country none for what all have in common */
    private record Standing(Catalogue now, Optional<CountryCode> country, LocalDate day) implements InCountry {

        @Override
        public boolean has(String list, String code) {
            return now.has(list, code, country, day);
        }

        @Override
        public boolean hasCategory(String list, String category) {
            return now.hasCategory(list, category, country);
        }

        @Override
        public boolean hasBehind(String list, String type) {
            return now.hasBehind(list, type, country);
        }

        @Override
        public InCountry in(CountryCode other) {
            return new Standing(now, Optional.of(other), day);
        }

        @Override
        public InCountry common() {
            return new Standing(now, Optional.empty(), day);
        }
    }

    /** All lists of one country on one day. */
    public interface InCountry {
        boolean has(String list, String code);

        /** True where there is a code of three signs behind this category, as {@code C678} is behind {@code C}. */
        boolean hasCategory(String list, String category);

        /** True where these three signs stand behind some category, as {@code 678} does behind {@code C}. */
        boolean hasBehind(String list, String type);

        /** The same day in another country. */
        InCountry in(CountryCode other);

        /** The same day without what any country has added or ended. */
        InCountry common();
    }

    /** By name. */
    public List<String> names() {
        return catalogue.get().names();
    }

    void refresh() {
        catalogue.refresh();
    }
}
