package org.reachable.records.corrections;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.Fold;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.form.Forms;
import org.reachable.foundation.kernel.Ids;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Log;
import org.reachable.records.chronology.NewEntry;
import org.springframework.stereotype.Component;

/**
 * Danger that ends because what told of it is put right or taken back. Whoever was asked about it is asked whether that is so: by an entry that is
 * written with what puts it right, and without which the database takes that from nobody.
 */
@Component
public class DangerPutRight {

    /** That it was told of another child: the danger is real, and whose it is is asked of whoever wrote it. */
    private static final String OF_ANOTHER = "of_another_child";

    private final Chronology chronology;
    private final Vocabulary vocabulary;
    private final Forms forms;
    private final Fold fold;
    private final Ids ids;
    private final Clock clock;

    DangerPutRight(Chronology chronology, Vocabulary vocabulary, Forms forms, Fold fold, Ids ids, Clock clock) {
        this.chronology = chronology;
        this.vocabulary = vocabulary;
        this.forms = forms;
        this.fold = fold;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is asked now of the danger that an entry told of, and would not be asked any more with this in its place. */
    public List<Finding> ended(Actor actor, EntryWords told, NewEntry inPlace) {
        if (!told.subject().equals(inPlace.about())) {
            return List.of();
        }
        Log log = chronology.about(actor, told.subject());
        List<Entry> after = new ArrayList<>(log.entries());
        after.add(inPlace.written().in(vocabulary));
        Set<String> still = danger(log, after).map(Finding::id).collect(Collectors.toCollection(HashSet::new));
        return danger(log, log.entries())
                .filter(finding ->
                        finding.trigger().equals(told.id()) || finding.joined().contains(told.id()))
                .filter(finding -> !still.contains(finding.id()))
                .toList();
    }

    private Stream<Finding> danger(Log log, List<Entry> entries) {
        return everAsked(log, entries).filter(Finding::open);
    }

    private Stream<Finding> everAsked(Log log, List<Entry> entries) {
        Instant now = clock.instant();
        return fold.child(log.child(), entries, now).findings().stream()
                .filter(finding -> finding.rule().urgent());
    }

    /**
     * Whether danger is asked about because of it, or was: what answered it answered it of the child under whom it was filed, and of another
     * child it is as open as ever.
     */
    public boolean tellsOfDanger(Actor actor, EntryWords told) {
        Log log = chronology.about(actor, told.subject());
        return everAsked(log, log.entries())
                .anyMatch(finding ->
                        finding.trigger().equals(told.id()) || finding.joined().contains(told.id()));
    }

    /** What stands in its place, and with it what asks whether that is so, where it ends danger. */
    public List<NewEntry> with(Actor actor, EntryWords told, NewEntry inPlace, String because, boolean ofAnother) {
        return Stream.concat(Stream.of(inPlace), asking(actor, told, inPlace, because, ofAnother).stream())
                .toList();
    }

    /** By which it is asked whether that is so; empty where it ends no danger. It is read by whoever reads what was put right. */
    private Optional<NewEntry> asking(
            Actor actor, EntryWords told, NewEntry inPlace, String because, boolean ofAnother) {
        if (ended(actor, told, inPlace).isEmpty() && !(ofAnother && tellsOfDanger(actor, told))) {
            return Optional.empty();
        }
        WrittenEntry said = inPlace.written();
        Map<String, String> says = new HashMap<>(vocabulary.references().sayingNoAnswer());
        says.put(vocabulary.references().answers(), told.id().toString());
        if (ofAnother) {
            says.put(OF_ANOTHER, "yes");
        }
        return Optional.of(new NewEntry(
                inPlace.about(),
                WrittenEntry.said(
                        new EntryId(Origin.OUR_OWN, ids.next().toString()),
                        said.child(),
                        clock.instant(),
                        actor.agencyKind(),
                        forms.replies().dangerPutRight(),
                        (ofAnother
                                        ? "What told of danger (%s) was taken back: it is told of another child, who is not named yet. Why: %s"
                                        : "What told of danger (%s) was put right: it is told as no danger any more, because: %s")
                                .formatted(told.stands().entry().type().name(), because),
                        said.handling(),
                        says),
                List.of()));
    }
}
