package org.singlewindow.web.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.singlewindow.declaration.AnswerMark;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;

/**
 * The lists of answers on pages. A page looks again at all news, and an answer never changes: what was shown lately is
 * not read again. Whose answers they are to see is asked each time.
 */
@ApplicationScoped
class AnswerRows {

    private static final int KEPT = 1000;

    /** One that says more is read again: a thousand such would fill the memory. */
    private static final int MOST_LINES_KEPT = 50;

    @Inject
    Declarations declarations;

    @Inject
    Participants participants;

    private final Map<Long, AnswerRow> kept = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, AnswerRow> eldest) {
            return size() > KEPT;
        }
    };

    List<AnswerRow> list(Mrn mrn, SignedInAs who) {
        return declarations.answerMarks(mrn, who).stream().map(mark -> find(mark).or(() -> read(mrn, mark, who)))
                .flatMap(Optional::stream).toList();
    }

    private Optional<AnswerRow> find(AnswerMark mark) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(mark.number()));
        }
    }

    private Optional<AnswerRow> read(Mrn mrn, AnswerMark mark, SignedInAs who) {
        Optional<AnswerRow> read = declarations.answer(mrn, mark.number(), who).map(answer -> AnswerRow.of(answer,
                participants::called));
        read.filter(row -> row.lines().size() <= MOST_LINES_KEPT).ifPresent(row -> {
            synchronized (kept) {
                kept.put(row.number(), row);
            }
        });
        return read;
    }
}
