package org.singlewindow.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.util.List;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.JsonText;

/** Puts a new version of a country's rules into force, in the caller's transaction. */
@ApplicationScoped
public class Ruling {

    @Inject
    RuleRepository repository;

    @Inject
    Routing routing;

    @Transactional(Transactional.TxType.MANDATORY)
    public void rule(CountryCode country, int version, List<RuleView> lines) {
        JsonArrayBuilder rows = JsonText.array();
        for (int i = 0; i < lines.size(); i++) {
            RuleView line = lines.get(i);
            JsonObjectBuilder conditions = JsonText.object();
            line.conditions().forEach(conditions::add);
            rows.add(JsonText.object().add("line", i + 1).add("rule", line.rule()).add("agency", line.agency())
                    .add("duty", line.duty().name()).add("conditions", conditions).add("text", line.text()));
        }
        repository.add(country, version, rows.build().toString());
    }

    /** Makes the change visible to everyone who asks on this node. */
    public void refresh() {
        routing.refresh();
    }
}
