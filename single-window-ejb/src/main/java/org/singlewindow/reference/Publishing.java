package org.singlewindow.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;

/**
 * Puts a country's offices, border posts and code overrides in the place of its former ones, in the caller's
 * transaction.
 */
@ApplicationScoped
public class Publishing {

    /** Looking it up costs more than a row, and a country may have tens of thousands of them. */
    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject
    OfficeRepository offices;

    @Inject
    CodeOverrideRepository overrides;

    @Inject
    Offices register;

    @Inject
    CodeLists lists;

    public void publish(Gazette gazette) {
        JsonArrayBuilder officeRows = JSON.createArrayBuilder();
        gazette.offices().forEach(office -> officeRows.add(JSON.createObjectBuilder()
                .add("code", office.code()).add("name", office.name()).add("un_locode", office.unLocode())));
        JsonArrayBuilder postRows = JSON.createArrayBuilder();
        gazette.posts().forEach(post -> postRows.add(JSON.createObjectBuilder()
                .add("code", post.code()).add("name", post.name()).add("neighbour", post.neighbour().value())
                .add("un_locode", post.unLocode()).add("modes", post.modes())));
        offices.replace(gazette.country(), officeRows.build().toString(), postRows.build().toString());
        JsonArrayBuilder codeRows = JSON.createArrayBuilder();
        gazette.codes().forEach(each -> codeRows.add(row(each)));
        overrides.replace(gazette.country(), codeRows.build().toString());
    }

    private static JsonObjectBuilder row(CodeOverride override) {
        Code code = override.code();
        JsonObjectBuilder row = JSON.createObjectBuilder().add("list", override.list()).add("code", code.code())
                .add("name", code.name()).add("valid_from", code.validFrom().toString());
        code.validTo().ifPresent(last -> row.add("valid_to", last.toString()));
        return row;
    }

    /** Makes the change visible to everyone who asks on this node. */
    public void refresh() {
        register.refresh();
        lists.refresh();
    }
}
