package org.reachable.pages.record;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Reach;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Mention;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.surroundings.Surroundings;
import org.springframework.stereotype.Component;

/** Makes an entry of what was typed, and hands it in once. */
@Component
class Writing {

    private final Chronology chronology;
    private final Surroundings surroundings;
    private final Whom whom;
    private final DraftStore drafts;
    private final Checking checking;
    private final Mending mending;
    private final ReportedOnly reported;
    private final KeptDanger kept;
    private final KeptWordsOfDanger keptWords;
    private final MeetingKinds meetings;
    private final OwnWord ownWord;
    private final Vocabulary vocabulary;
    private final Transactions transactions;
    private final Clock clock;

    Writing(
            Chronology chronology,
            Surroundings surroundings,
            Whom whom,
            DraftStore drafts,
            Checking checking,
            Mending mending,
            ReportedOnly reported,
            KeptDanger kept,
            KeptWordsOfDanger keptWords,
            MeetingKinds meetings,
            OwnWord ownWord,
            Vocabulary vocabulary,
            Transactions transactions,
            Clock clock) {
        this.chronology = chronology;
        this.surroundings = surroundings;
        this.whom = whom;
        this.drafts = drafts;
        this.checking = checking;
        this.mending = mending;
        this.reported = reported;
        this.kept = kept;
        this.keptWords = keptWords;
        this.meetings = meetings;
        this.ownWord = ownWord;
        this.vocabulary = vocabulary;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The entry that this draft would become now; its check must have passed. */
    NewEntry entry(Actor actor, Draft draft, Checked checked) {
        EntryForm typed = draft.typed();
        EntryType type = vocabulary.type(typed.get(EntryForm.TYPE));
        Instant now = clock.instant();
        // What stood on paper was known when it was written there, by whoever wrote it.
        Instant known = checked.writtenAt() == null ? now : checked.writtenAt();
        boolean told = reported.isToldByPeople(type);
        var entry = new NewEntry(
                draft.about(),
                kept.settling(
                        actor,
                        draft.about(),
                        new WrittenEntry(
                                new EntryId(Origin.OUR_OWN, draft.id().toString()),
                                chronology.reference(actor, draft.about()).orElseThrow(),
                                happened(typed, Objects.requireNonNull(checked.occurredAt())),
                                known,
                                told ? type.agencies().iterator().next() : actor.agencyKind(),
                                type.code(),
                                typed.text(EntryForm.WORDS),
                                place(typed),
                                others(typed, checked),
                                typed.get(EntryForm.OUTCOME),
                                "",
                                told ? List.of(new Reach(actor.agencyKind(), known)) : List.of(),
                                typed.get(EntryForm.HANDLING),
                                attributes(actor, type.code(), typed, checked))),
                checked.children().values().stream()
                        .map(child -> new Mention(child, Mention.Part.PRESENT))
                        .toList());
        return keptWords.said(typed.mends() ? mending.inPlace(actor, typed, entry) : entry);
    }

    /** A form knows minutes: what was done in the minute in which it was asked came no sooner than what it answers. */
    private static Instant happened(EntryForm typed, Instant at) {
        if (typed.get(EntryForm.ASK_HAPPENED).isEmpty()) {
            return at;
        }
        Instant asked = Instant.parse(typed.get(EntryForm.ASK_HAPPENED));
        return at.equals(asked.truncatedTo(ChronoUnit.MINUTES)) ? asked : at;
    }

    /**
     * Hands the draft in; the second of two that come at once finds it done. False where it lacks something, or changed
     * since it was shown.
     */
    boolean handIn(Practitioner writer, Draft shown) {
        Actor actor = Actor.of(writer);
        return transactions.as(actor.code(), () -> {
            Draft draft = drafts.locked(writer.id(), shown.id()).orElseThrow();
            if (!draft.isOpen()) {
                return true;
            }
            StartPage.Who about = whom.about(actor, draft.about()).orElseThrow();
            Checked checked = checking.check(actor, about, draft.typed());
            if (!checked.isWhole() || draft.version() != shown.version()) {
                return false;
            }
            NewEntry entry = entry(actor, draft, checked);
            List<Token> undescribed = undescribed(actor, draft.typed());
            chronology.append(
                    actor, null, draft.typed().mends() ? mending.saved(actor, draft.typed(), entry) : List.of(entry));
            if (draft.typed().mends()) {
                mending.answer(actor, draft.typed());
            }
            if (checked.writtenAt() != null) {
                AuditContext.detail("typed in later from sheet", draft.typed().text(EntryForm.SHEET));
            }
            undescribed.forEach(token -> describe(actor, token, draft.typed()));
            drafts.became(draft.id(), entry.written().id().toString());
            return true;
        });
    }

    /** What was answered, and the entry that it is an answer to. */
    private Map<String, String> attributes(Actor actor, String type, EntryForm typed, Checked checked) {
        Map<String, String> attributes = new LinkedHashMap<>(checked.attributes());
        // Whoever ticks who came is one person, here as on the page of a sitting; what is put right says so already, or
        // was confirmed.
        meetings.ofEntry(type)
                .filter(kind -> !typed.mends() && "yes".equals(attributes.get(kind.held())))
                .ifPresent(kind -> attributes.putAll(kind.onOneWord(
                        actor.agencyKind(),
                        List.of(attributes.getOrDefault(kind.spoke(), "").split("\\|")))));
        if (!typed.get(EntryForm.NAMES).isEmpty()) {
            attributes.put(vocabulary.references().answers(), typed.get(EntryForm.NAMES));
        }
        if (!typed.get(EntryForm.ASK_NAMED).isEmpty()) {
            attributes.put(vocabulary.references().answersFinding(), typed.get(EntryForm.ASK));
        }
        attributes.putAll(ownWord.of(actor, type, attributes));
        return attributes;
    }

    private String place(EntryForm typed) {
        String tokens = String.join(
                " ", things(typed).stream().map(token -> "[" + token + "]").toList());
        return (typed.text(EntryForm.WHERE) + " " + tokens).strip();
    }

    private List<Token> things(EntryForm typed) {
        List<Token> things = new ArrayList<>(Numbered.typedIn(typed, vocabulary));
        EntryForm.CHOSEN.stream()
                .flatMap(name -> typed.ticked(name).stream())
                .flatMap(chosen -> Around.token(chosen).stream())
                .filter(token -> !things.contains(token))
                .forEach(things::add);
        return things;
    }

    /** Looked at before the entry is kept: where something happened is not what a car is called. */
    private List<Token> undescribed(Actor actor, EntryForm typed) {
        return Numbered.typedIn(typed, vocabulary).stream()
                .filter(token -> surroundings
                        .thing(actor, token)
                        .filter(thing -> !thing.words().isEmpty())
                        .isEmpty())
                .toList();
    }

    /** The number as it was written, so that it is found by it. */
    private void describe(Actor actor, Token token, EntryForm typed) {
        surroundings.describe(actor, Origin.of(actor), token, Numbered.written(token, typed, vocabulary));
    }

    private static List<String> others(EntryForm typed, Checked checked) {
        Set<String> names = new LinkedHashSet<>(typed.list(EntryForm.WHO));
        typed.ticked(EntryForm.PEOPLE).stream()
                .filter(chosen -> Around.token(chosen).isEmpty())
                .forEach(names::add);
        names.addAll(checked.children().keySet());
        return List.copyOf(names);
    }
}
