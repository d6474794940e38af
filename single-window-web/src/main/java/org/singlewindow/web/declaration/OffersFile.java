package org.singlewindow.web.declaration;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.web.Words;

/** {@code /declaration/offers?of=commodity&words=grapes}: what a field of the form offers for what is typed so far. */
@WebServlet("/declaration/offers")
public class OffersFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Offers offers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String kind = request.getParameter("of");
        String words = request.getParameter("words");
        if (kind == null || words == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        List<Offer> found = Words.to(request, () -> offers.list(kind, words));
        JsonArrayBuilder json = JsonText.array();
        found.forEach(offer -> json.add(json(offer)));
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(json.build().toString());
    }

    private static JsonObjectBuilder json(Offer offer) {
        JsonObjectBuilder fills = JsonText.object();
        offer.fills().forEach(fills::add);
        return JsonText.object().add("value", offer.value()).add("text", offer.text()).add("fills", fills);
    }
}
