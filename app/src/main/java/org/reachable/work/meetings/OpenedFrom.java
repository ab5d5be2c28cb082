package org.reachable.work.meetings;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.Trait;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.engine.policy.WaitedFor.Deed;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.watch.Asked;
import org.reachable.watch.Awaited;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/**
 * Which question a sitting was opened from, or the latest open one that waits for such a sitting: what was told is shown and
 * named. Where none waits for one, the latest danger that is open is shown all the same: whoever rings round knows it.
 */
@Component
class OpenedFrom {

    private final Watch watch;
    private final Awaited awaited;
    private final Chronology chronology;
    private final Vocabulary vocabulary;
    private final Forms forms;

    OpenedFrom(Watch watch, Awaited awaited, Chronology chronology, Vocabulary vocabulary, Forms forms) {
        this.watch = watch;
        this.awaited = awaited;
        this.chronology = chronology;
        this.vocabulary = vocabulary;
        this.forms = forms;
    }

    /**
     * A question that such a sitting answers, or what was told though none is.
     *
     * @param finding its id; empty where there is none
     * @param told what it rests on; null where the reader may not read it
     * @param deed what it waits for; null where there is none
     * @param about what was spoken about, which the sitting answers: nothing else
     */
    record Question(
            String finding, @Nullable Entry told, @Nullable Deed deed, List<EntryId> about) {

        static final Question NONE = new Question("", null, null, List.of());

        /** The same, where its writer says what was spoken about. */
        Question speakingAbout(List<EntryId> spoken) {
            return new Question(finding, told, deed, spoken);
        }
    }

    /** @param asked the id of the question; empty where it is opened from none */
    Question of(Actor actor, PersonId child, MeetingKind kind, String asked) {
        Optional<Asked> named = asked.isEmpty()
                ? Optional.empty()
                : watch.one(actor, asked).filter(one -> one.children().contains(child));
        if (named.isPresent()) {
            return question(actor, kind, named.get()).orElse(Question.NONE);
        }
        List<Asked> urgent = watch.about(actor, child).stream()
                .filter(one -> one.finding().open() && one.finding().rule().urgent())
                // Whether an earlier one was as it is written down is asked, and is not what was told.
                .filter(one -> !isOne(actor, kind, one))
                .toList()
                .reversed();
        return urgent.stream()
                .flatMap(one -> question(actor, kind, one).stream())
                .findFirst()
                .or(() -> urgent.stream().findFirst().map(one -> new Question("", told(actor, one), null, List.of())))
                .orElse(Question.NONE);
    }

    private Optional<Question> question(Actor actor, MeetingKind kind, Asked asked) {
        Entry told = told(actor, asked);
        return awaited.deed(asked.finding().rule(), kind.entry())
                .map(deed ->
                        new Question(asked.finding().id(), told, deed, told == null ? List.of() : List.of(told.id())));
    }

    private boolean isOne(Actor actor, MeetingKind kind, Asked asked) {
        Entry told = told(actor, asked);
        return told != null && told.type().code().equals(kind.entry());
    }

    private @Nullable Entry told(Actor actor, Asked asked) {
        return chronology
                .stands(actor, asked.finding().trigger())
                .map(LoggedEntry::entry)
                .orElse(null);
    }

    /** Who may read the sitting: whoever may read what was told, as with the form of such an entry. */
    String handling(MeetingKind kind, Question question) {
        String begins = forms.beginsAs(kind.entry());
        Entry told = question.told();
        if (told == null || !begins.equals(Handling.OPEN.code())) {
            return begins;
        }
        boolean inTrust = told.handling().equals(Handling.OWN_CONFIDENCE.code())
                && !vocabulary.has(Trait.HEARS_THE_CHILD, vocabulary.type(kind.entry()));
        return inTrust ? begins : told.handling();
    }
}
