package org.singlewindow.web.declaration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.web.SignedInUser;

/**
 * {@code POST /declaration/keep} with the fields of one page of the form: what an open page saves by itself while
 * somebody types, so that a look elsewhere loses nothing. Refused with 409 where it was typed by somebody who is not
 * signed in any more: it is not for whoever has signed in since, in another window. The answer names the draft and the
 * state of the page, which the next save says it has seen.
 */
@WebServlet("/declaration/keep")
public class KeepDraft extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DraftForm draft;

    @Inject
    transient SignedInUser user;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String turn = request.getParameter("draft-turn");
        if (turn == null || !turn.matches("\\d{1,9}") || request.getParameter("draft-writer") == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (!user.getSignIn().equals(request.getParameter("draft-user"))) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
            return;
        }
        String how = draft.keep(Integer.parseInt(turn), draft.getStep()).either(kept -> "kept",
                apart -> apart.gone() ? "gone" : "apart", noRoom -> noRoom.large() ? "large" : "full");
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(JsonText.object().add("how", how).add("id", draft.getId())
                .add("seen", draft.getSeen()).build().toString());
    }
}
