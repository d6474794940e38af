package org.singlewindow.web.admin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.singlewindow.identity.Participant;

/** Participants page by page, narrowed by what stands in the columns' filters. */
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
        return found.stream().skip(first).limit(size).toList();
    }

    @Override
    public String getRowKey(Participant row) {
        return row.code();
    }

    @Override
    public Participant getRowData(String key) {
        return all.get().stream().filter(each -> each.code().equals(key)).findFirst().orElse(null); // the component's contract says null
    }

    private List<Participant> matching(Map<String, FilterMeta> filters) {
        return all.get().stream().filter(each -> fits(filters, "code", words -> ParticipantsPage.matches(each, words))
            && fits(filters, "kind", each.kind().name()::equals)
            && fits(filters, "country", code -> each.country().filter(country -> country.value().equals(code)).isPresent())).toList();
    }

    private static boolean fits(Map<String, FilterMeta> filters, String column, java.util.function.Predicate<String> test) {
        FilterMeta filter = filters.get(column);
        Object wanted = filter == null ? null : filter.getFilterValue();
        if (wanted instanceof Collection<?> several) {
            return several.isEmpty() || several.stream().map(String::valueOf).anyMatch(test);
        }
        return wanted == null || wanted.toString().isBlank() || test.test(wanted.toString());
    }
}
