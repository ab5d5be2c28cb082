package org.reachable.pages.record;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.Question;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.springframework.stereotype.Component;

/**
 * For whom a reply is: for nobody for whom what it replies to is not. The database keeps it so, whoever writes it; here its writer sees it
 * before they save.
 */
@Component
class KeptReplies {

    private final Chronology chronology;
    private final Mending mending;
    private final Forms forms;

    KeptReplies(Chronology chronology, Mending mending, Forms forms) {
        this.chronology = chronology;
        this.mending = mending;
        this.forms = forms;
    }

    private boolean isReply(String type) {
        return forms.replies().types().contains(type);
    }

    /** What must be asked: a reply that names what it replies to says by that who hears it. */
    List<Question> asked(Actor actor, EntryForm typed, List<Question> asked) {
        return isReply(typed.get(EntryForm.TYPE)) && !named(actor, typed).isEmpty()
                ? asked.stream()
                        .filter(question -> question.kind() != Question.Kind.WORDS)
                        .toList()
                : asked;
    }

    /** Why what was typed is more open than what it replies to; empty where it is not. */
    Optional<String> tooOpen(Actor actor, SubjectId about, EntryForm typed) {
        if (!isReply(typed.get(EntryForm.TYPE))) {
            return Optional.empty();
        }
        String said = typed.get(EntryForm.HANDLING);
        return repliedTo(actor, about, typed)
                .map(Entry::handling)
                .filter(told -> !told.equals(Handling.OPEN.code()) && !told.equals(said))
                .filter(told -> said.equals(Handling.OPEN.code()) || told.equals(Handling.OWN_CONFIDENCE.code()))
                .min(Comparator.comparing(told -> !told.equals(Handling.OWN_CONFIDENCE.code())))
                .map(told ->
                        "Choose “%s”: what you reply to was told so, and whoever may not read that reads no reply to it"
                                .formatted(words(told)));
    }

    /** What it names; where it names nothing, all that waits for such a reply. */
    private Stream<Entry> repliedTo(Actor actor, SubjectId about, EntryForm typed) {
        List<EntryId> named = named(actor, typed);
        if (!named.isEmpty()) {
            return named.stream()
                    .flatMap(one -> chronology.stands(actor, one).stream())
                    .map(LoggedEntry::entry);
        }
        String type = typed.get(EntryForm.TYPE);
        List<Entry> story = chronology.about(actor, about).entries();
        Set<EntryId> heard = new HashSet<>();
        story.stream()
                .filter(one ->
                        one.type().code().equals(type) && one.references().settles())
                .forEach(one -> heard.addAll(one.references().answers()));
        return story.stream()
                .filter(one -> forms.replies().isOwedFor(one.type())
                        && forms.replies().typeOfReplyTo(one.agency()).equals(type)
                        && !heard.contains(one.id()));
    }

    private List<EntryId> named(Actor actor, EntryForm typed) {
        String name = typed.get(EntryForm.NAMES);
        return name.isEmpty() ? mending.answered(actor, typed) : List.of(EntryId.reference(name, Origin.OUR_OWN));
    }

    private static String words(String handling) {
        return Handling.of(handling).map(Handling::words).orElse(handling);
    }
}
