package org.singlewindow.web.declaration;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/**
 * {@code POST /declaration/look} with the fields of one page of the form, and under {@code left} the names of those
 * that somebody has left: what there is to say at each of these, by the same rules as in the end and in the reader's
 * words. Nothing is kept by it, and nothing is said of a field where somebody has not been yet.
 */
@WebServlet("/declaration/look")
public class LookAtFields extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DraftFindings findings;

    @Inject
    transient DraftForm draft;

    @Inject
    transient SignedInUser user;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] left = request.getParameterValues("left");
        if (left == null || request.getParameter("draft-writer") == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (!user.getSignIn().equals(request.getParameter("draft-user"))) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
            return;
        }
        JsonObjectBuilder said = Words.to(request, () -> look(Set.copyOf(List.of(left)), request));
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(said.build().toString());
    }

    private JsonObjectBuilder look(Set<String> left, HttpServletRequest request) {
        findings.look(left);
        JsonObjectBuilder all = JsonText.object();
        DraftStep step = draft.getStep();
        for (String field : DraftFields.names(step, draft.rows(step).size())) {
            String input = DraftFields.inputOf(field);
            String typed = request.getParameter(input);
            if (typed != null && left.contains(input)) {
                all.add(input, JsonText.object().add("error", findings.problem(field))
                        .add("remark", findings.remark(field))
                        .add("called", findings.called(Offers.kind(field), typed)));
            }
        }
        return all;
    }
}
