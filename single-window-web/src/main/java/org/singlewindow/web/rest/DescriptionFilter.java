package org.singlewindow.web.rest;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Takes out of {@code /openapi} what the server adds for its own use: a field {@code endpoints}, which OpenAPI does not
 * know and for which tools that make clients refuse the whole document (Payara names it {@code x-endpoints} from 2026
 * on). Elsewhere there is none to take out.
 */
public class DescriptionFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI description) {
        try {
            description.getClass().getMethod("setEndpoints", Map.class).invoke(description, new TreeMap<>());
        } catch (ReflectiveOperationException notThisServer) {
            System.getLogger(DescriptionFilter.class.getName()).log(System.Logger.Level.DEBUG,
                    "no endpoints to take out", notThisServer);
        }
    }
}
