package org.reachable.practice.frontdoor;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.form.Forms;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.chronology.NewEntry;
import org.reachable.watch.Answers;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** Writes replies as entries that answer the report. One that did not reach anybody says so, and settles nothing. */
@Component
class Replying {

    static final String HELPED = "helped";
    static final String REACHED = "reached_teller";

    /** In which a reply says who hears it, and here how it was said. */
    static final String HOW = "told_by";

    /** That whoever told it did so for their work: it is no word of a child or their family. */
    private static final String TELLER = "teller";

    private static final Set<String> DANGER = Set.of("yes", "unknown");

    private final Chronology chronology;
    private final Vocabulary vocabulary;
    private final Forms forms;
    private final Heard heard;
    private final Watch watch;
    private final Answers answers;
    private final Clock clock;

    Replying(
            Chronology chronology,
            Vocabulary vocabulary,
            Forms forms,
            Heard heard,
            Watch watch,
            Answers answers,
            Clock clock) {
        this.heard = heard;
        this.watch = watch;
        this.answers = answers;
        this.chronology = chronology;
        this.vocabulary = vocabulary;
        this.forms = forms;
        this.clock = clock;
    }

    /** Where the last one did not help, whoever is asked for another answers that by it. */
    void reply(
            Actor actor,
            LoggedEntry report,
            UUID sent,
            String words,
            String how,
            boolean reached,
            Map<String, String> besides) {
        Entry told = report.entry();
        Map<String, String> attributes = new HashMap<>(besides);
        attributes.putAll(Map.of(HOW, how, REACHED, reached ? "yes" : "no"));
        if (!reached) {
            attributes.putAll(vocabulary.references().sayingNoAnswer());
        } else {
            heard.unhelped(actor, report)
                    .flatMap(no -> askedAnew(actor, report, no))
                    .ifPresent(ask -> attributes.put(vocabulary.references().answersFinding(), ask));
        }
        write(actor, report, sent, forms.replies().typeOfReplyTo(told.agency()), words, attributes);
    }

    /** By which somebody is asked for another answer, where the actor may answer that. */
    private Optional<String> askedAnew(Actor actor, LoggedEntry report, LoggedEntry unhelped) {
        return watch.about(actor, report.person()).stream()
                .filter(asked -> asked.finding().open()
                        && !asked.finding().rule().urgent()
                        && asked.finding().trigger().equals(unhelped.entry().id())
                        && answers.mayAnswer(actor, asked))
                .map(asked -> asked.finding().id())
                .findFirst();
    }

    /** Whether the reply helped, in the words of whoever had it. */
    void helped(Actor actor, LoggedEntry report, UUID sent, String helped, String words) {
        Map<String, String> attributes = new HashMap<>(vocabulary.references().sayingNoAnswer());
        attributes.put(HELPED, helped);
        if (!vocabulary.people().contains(report.entry().agency())) {
            attributes.put(TELLER, "worker");
        } else if (helped.equals("no")
                && (DANGER.contains(report.entry().attribute("urgent"))
                        || !report.entry().attribute("words_of_danger").isEmpty())) {
            attributes.put("of_danger", "yes");
        }
        write(actor, report, sent, forms.replies().helped(), words, attributes);
    }

    private void write(
            Actor actor, LoggedEntry report, UUID sent, String type, String words, Map<String, String> attributes) {
        EntryId id = new EntryId(Origin.OUR_OWN, sent.toString());
        if (chronology.one(actor, id).isPresent()) {
            return;
        }
        Map<String, String> all = new HashMap<>(attributes);
        all.put(vocabulary.references().answers(), report.named().toString());
        WrittenEntry written = WrittenEntry.said(
                id,
                chronology.reference(actor, report.subject()).orElseThrow(),
                clock.instant(),
                actor.agencyKind(),
                type,
                words,
                report.entry().handling(),
                all);
        chronology.append(actor, null, List.of(new NewEntry(report.subject(), written, List.of())));
    }
}
