package org.reachable.practice.frontdoor;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.form.Decides;
import org.reachable.engine.form.Forms;
import org.reachable.practice.frontdoor.DecisionReading.Read;
import org.reachable.practice.frontdoor.DecisionReplies.Waiting;
import org.reachable.practice.frontdoor.ReplyChecks.Typed;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.chronology.NewEntry;
import org.springframework.stereotype.Component;

/** Writes the decision as an entry that names everything it rests on, and the replies as those that stand. */
@Component
class Deciding {

    private final Chronology chronology;
    private final Replying replying;
    private final DecisionPages pages;
    private final Vocabulary vocabulary;
    private final Decides decides;
    private final Clock clock;

    Deciding(
            Chronology chronology,
            Replying replying,
            DecisionPages pages,
            Vocabulary vocabulary,
            Forms forms,
            Clock clock) {
        this.chronology = chronology;
        this.replying = replying;
        this.pages = pages;
        this.vocabulary = vocabulary;
        this.decides = forms.decides();
        this.clock = clock;
    }

    /** @param answered what was answered, by attribute */
    void decide(Read read, UUID sent, Map<String, String> answered) {
        Map<String, String> attributes = new HashMap<>(answered);
        attributes.putAll(decides.asks(answered.getOrDefault(decides.need(), "")));
        attributes.put(
                vocabulary.references().answers(),
                read.named().stream().map(EntryId::toString).collect(Collectors.joining("|")));
        write(read, sent, attributes);
    }

    /** What is pressed at once decides nothing on what was told: whoever pressed it reads that after. */
    void atOnce(Read read, UUID sent, String need) {
        Map<String, String> attributes = new HashMap<>(vocabulary.references().sayingNoAnswer());
        attributes.putAll(decides.asks(need));
        attributes.put(decides.need(), need);
        write(read, sent, attributes);
    }

    void reply(Actor actor, Waiting waiting, UUID sent, Typed typed) {
        for (LoggedEntry told : waiting.told()) {
            replying.reply(
                    actor,
                    told,
                    UUID.nameUUIDFromBytes((sent + " " + told.named()).getBytes(StandardCharsets.UTF_8)),
                    typed.reply(),
                    typed.how(),
                    typed.reached().equals("yes"),
                    typed.besides());
        }
    }

    private void write(Read read, UUID sent, Map<String, String> attributes) {
        var id = new EntryId(Origin.OUR_OWN, sent.toString());
        if (chronology.one(read.actor(), id).isPresent()) {
            return;
        }
        attributes.put(decides.by(), read.reader().inFull());
        var now = clock.instant();
        var written = new WrittenEntry(
                id,
                read.child().reference(),
                now,
                now,
                read.actor().agencyKind(),
                decides.type(),
                pages.need(attributes.getOrDefault(decides.need(), "")) + ".",
                "",
                List.of(),
                decides.outcome(),
                "",
                List.of(),
                Handling.OPEN.code(),
                Map.copyOf(attributes));
        chronology.append(
                read.actor(), null, List.of(new NewEntry(read.child().id().subject(), written, List.of())));
    }
}
