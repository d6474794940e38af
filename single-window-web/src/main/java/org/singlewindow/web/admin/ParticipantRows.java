package org.singlewindow.web.admin;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.singlewindow.identity.Participant;
import org.singlewindow.kernel.CountryCode;

/** Participants page by page, narrowed by what stands in the columns' filters and in the order of their heads. */
class ParticipantRows extends LazyDataModel<Participant> {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<List<Participant>> all;

    ParticipantRows(Supplier<List<Participant>> all) {
        this.all = all;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return matching(filters).size();
    }

    @Override
    public List<Participant> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        List<Participant> found = matching(filters);
        setRowCount(found.size());
        return found.stream().sorted(order(sorting)).skip(first).limit(size).toList();
    }

    @Override
    public String getRowKey(Participant row) {
        return row.code();
    }

    @Override
    public Participant getRowData(String key) {
        // the component's contract says null
        return all.get().stream().filter(each -> each.code().equals(key)).findFirst().orElse(null);
    }

    /** As asked for by the heads of the columns; by code among equals, and where nothing is asked. */
    private static Comparator<Participant> order(Map<String, SortMeta> sorting) {
        Comparator<Participant> order = Comparator.comparing(each -> 0);
        for (SortMeta asked : sorting.values()) {
            Comparator<Participant> column = by(asked.getField());
            order = asked.getOrder().isUnsorted() ? order
                    : order.thenComparing(asked.getOrder().isDescending() ? column.reversed() : column);
        }
        return order.thenComparing(Participant::code);
    }

    private static Comparator<Participant> by(String column) {
        return switch (column) {
            case "kind" -> Comparator.comparing(Participant::kind);
            case "country" -> Comparator.comparing(each -> each.country().map(CountryCode::value).orElse(""));
            default -> Comparator.comparing(Participant::code);
        };
    }

    private List<Participant> matching(Map<String, FilterMeta> filters) {
        return all.get().stream().filter(each -> fits(filters, "code", words -> ParticipantsPage.matches(each, words))
                && fits(filters, "kind", each.kind().name()::equals)
                && fits(filters, "country",
                        code -> each.country().filter(country -> country.value().equals(code)).isPresent()))
                .toList();
    }

    private static boolean fits(Map<String, FilterMeta> filters, String column,
            java.util.function.Predicate<String> test) {
        FilterMeta filter = filters.get(column);
        Object wanted = filter == null ? null : filter.getFilterValue();
        if (wanted instanceof Collection<?> several) {
            return several.isEmpty() || several.stream().map(String::valueOf).anyMatch(test);
        }
        return wanted == null || wanted.toString().isBlank() || test.test(wanted.toString());
    }
}
