package org.reachable.records.corrections;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.chronology.NewEntry;
import org.springframework.stereotype.Component;

/**
 * The door to putting right what was written: by whoever wrote it, or looks after what people of their agency write. Everybody
 * else who reads it says what is wrong, and its author is asked.
 */
@Component
public class Corrections {

    /** Why it was put right. */
    public static final String BECAUSE = "put_right_because";

    /** In which a fact is said to be wrong: the entry. */
    public static final String DISPUTES = "disputes";

    /** What came of it. */
    static final String CAME = "came";

    /** That what is taken back here is filed under another record; whose, is said to nobody who reads this one. */
    static final String ELSEWHERE = "filed_elsewhere";

    /** What only our own pages read: no form shows it. */
    public static final Set<String> ATTRIBUTES = Set.of(BECAUSE, DISPUTES, CAME, ELSEWHERE);

    private static final String DISPUTE = "fact-disputed";
    private static final String CHECK = "fact-checked";
    private static final String ABOUT_FINDING = "about_finding";

    /** That it is filed elsewhere follows from its being taken back here: one is known before the other. */
    private static final Duration BEFORE = Duration.ofMillis(1);

    private final Chronology chronology;
    private final CorrectionStore store;
    private final DangerPutRight danger;
    private final Vocabulary vocabulary;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Corrections(
            Chronology chronology,
            CorrectionStore store,
            DangerPutRight danger,
            Vocabulary vocabulary,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.chronology = chronology;
        this.store = store;
        this.danger = danger;
        this.vocabulary = vocabulary;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of what is said to be wrong. */
    public enum Came {
        PUT_RIGHT("put-right"),
        MOVED("moved"),
        TAKEN_BACK("taken-back"),
        STANDS("stands");

        private final String code;

        Came(String code) {
            this.code = code;
        }
    }

    /**
     * What somebody says is wrong in an entry.
     *
     * @param said who says so, when and what
     * @param checked what came of it; empty where nothing has
     */
    public record Dispute(LoggedEntry said, Optional<LoggedEntry> checked) {

        public boolean isOpen() {
            return checked.isEmpty();
        }

        /** That whoever was asked looked, and it stands. */
        public boolean stands() {
            return checked.filter(check -> check.entry().attribute(CAME).equals(Came.STANDS.code))
                    .isPresent();
        }
    }

    /** What the entry that this row is one of said; empty where the actor may read none of it, or the family took it back. */
    public Optional<EntryWords> of(Actor actor, UUID row) {
        return Optional.of(chronology.words(actor, row))
                .filter(words -> !words.isEmpty())
                .map(EntryWords::new)
                .filter(words -> !words.isTakenBackByTheFamily());
    }

    /** In which a fact is said to be wrong by this entry; empty where it says that of none the actor may read. */
    public Optional<EntryWords> disputedBy(Actor actor, Entry dispute) {
        return Optional.of(dispute.attribute(DISPUTES))
                .filter(named -> !named.isEmpty())
                .flatMap(named -> chronology.stands(actor, EntryId.reference(named, Origin.OUR_OWN)))
                .flatMap(entry -> of(actor, entry.id()));
    }

    /** Whether the actor puts it right, files it elsewhere and takes it back: the wall of the database says the same. */
    public boolean mayMend(Actor actor, EntryWords entry) {
        return entry.first().entry().id().source().equals(Origin.OUR_OWN) && isPlain(entry) && isTheirs(actor, entry);
    }

    /** Whether the actor takes it back: whoever mends it, and of a child's death whoever answers for them by name. */
    public boolean mayTakeBack(Actor actor, EntryWords entry) {
        return !entry.isTakenBack() && (mayMend(actor, entry) || store.takesBackADeath(actor, entry));
    }

    /** Whether the actor answers for what it says: whoever wrote it, or looks after what people of its agency write. */
    public boolean isTheirs(Actor actor, EntryWords entry) {
        return entry.first().actor().equals(actor.code())
                || store.putsRightFor(actor, entry.first().entry().whose());
    }

    /** Whether the actor may say that a fact in it is wrong: of what is another's, and no child or family told on their own page. */
    public boolean mayDispute(Actor actor, EntryWords entry) {
        return !entry.isTakenBack()
                && isPlain(entry)
                && transactions.as(actor.code(), () -> store.mayDispute(actor, entry.id(), entry.subject()));
    }

    /** No word about an ask or about another entry: those are taken back where they were said. */
    private boolean isPlain(EntryWords entry) {
        Entry stands = entry.stands().entry();
        return !stands.references().withdraws()
                && stands.references().answersFinding() == null
                && stands.attribute(ABOUT_FINDING).isEmpty()
                && !Set.of(DISPUTE, CHECK).contains(stands.type().code());
    }

    /** What a later entry says besides, that stands in its place. */
    public Map<String, String> inPlaceOf(EntryId id, String because) {
        return Map.of(vocabulary.references().corrects(), id.toString(), BECAUSE, because);
    }

    /** Takes it back, and answers whoever said that it is wrong: as none, or as told of another child. */
    public void takeBack(Actor actor, EntryWords entry, String because, boolean ofAnother) {
        transactions.as(actor.code(), () -> {
            NewEntry withdrawal = withdrawal(actor, entry, clock.instant(), because, Map.of());
            chronology.append(actor, null, danger.with(actor, entry, withdrawal, because, ofAnother));
            answer(actor, entry, Came.TAKEN_BACK, because);
        });
    }

    /** Files it under another child. Those who read it where it was hear why, and not whose it is now; there, nobody hears whose it was. */
    public void move(Actor actor, EntryWords entry, SubjectId to, String because) {
        transactions.as(actor.code(), () -> {
            Instant now = clock.instant();
            add(actor, withdrawal(actor, entry, now.minus(BEFORE), because, Map.of(ELSEWHERE, "yes")));
            LoggedEntry stands = entry.stands();
            WrittenEntry written = WrittenEntry.of(stands.entry());
            Map<String, String> says = new HashMap<>(written.attributes());
            says.putAll(inPlaceOf(entry.id(), "It was filed under another record by mistake."));
            add(
                    actor,
                    new NewEntry(
                            to, written.again(ours(), reference(actor, to), now).saying(says), List.of()));
            answer(actor, entry, Came.MOVED, because);
        });
    }

    /** Says that a fact in it is wrong. */
    public void dispute(Actor actor, EntryWords entry, String what) {
        say(actor, entry, DISPUTE, what, Map.of(DISPUTES, entry.id().toString()));
    }

    /** What is said to be wrong was looked at, and it stands as it is. */
    public void stands(Actor actor, EntryWords entry, String because) {
        transactions.as(actor.code(), () -> answer(actor, entry, Came.STANDS, because));
    }

    /** Answers, in the caller's transaction, whoever said that a fact in it is wrong and has heard nothing. */
    public void answer(Actor actor, EntryWords entry, Came came, String because) {
        disputes(actor, entry).stream()
                .filter(Dispute::isOpen)
                .forEach(dispute -> say(
                        actor,
                        entry,
                        CHECK,
                        because,
                        Map.of(
                                vocabulary.references().answers(),
                                dispute.said().entry().id().toString(),
                                CAME,
                                came.code)));
    }

    /** What is said to be wrong in it, as far as the actor may read that: the first first. */
    public List<Dispute> disputes(Actor actor, EntryWords entry) {
        List<Dispute> disputes = new ArrayList<>();
        entry.words().stream().map(LoggedEntry::subject).distinct().forEach(subject -> {
            List<LoggedEntry> story = chronology.about(actor, subject).logged();
            story.stream()
                    .filter(said ->
                            said.entry().attribute(DISPUTES).equals(entry.id().toString()))
                    .forEach(said -> disputes.add(
                            new Dispute(said, last(story, answers(said.entry().id())))));
        });
        return disputes;
    }

    private static Predicate<LoggedEntry> answers(EntryId dispute) {
        return logged -> logged.entry().type().code().equals(CHECK)
                && logged.entry().references().answers().contains(dispute);
    }

    private static Optional<LoggedEntry> last(List<LoggedEntry> story, Predicate<LoggedEntry> which) {
        return story.stream().filter(which).reduce((_, later) -> later);
    }

    private NewEntry withdrawal(
            Actor actor, EntryWords entry, Instant now, String because, Map<String, String> besides) {
        Map<String, String> says = new HashMap<>(besides);
        says.put(vocabulary.references().corrects(), entry.id().toString());
        String type = vocabulary.references().withdraws().iterator().next();
        return said(actor, entry, now, type, because, says);
    }

    private void say(Actor actor, EntryWords entry, String type, String words, Map<String, String> says) {
        add(actor, said(actor, entry, clock.instant(), type, words, says));
    }

    /** It is read by whoever reads the entry, and by nobody else. */
    private NewEntry said(
            Actor actor, EntryWords entry, Instant now, String type, String words, Map<String, String> says) {
        return new NewEntry(
                entry.subject(),
                WrittenEntry.said(
                        ours(),
                        reference(actor, entry.subject()),
                        now,
                        actor.agencyKind(),
                        type,
                        words,
                        entry.stands().entry().handling(),
                        says),
                List.of());
    }

    private void add(Actor actor, NewEntry entry) {
        chronology.append(actor, null, List.of(entry));
    }

    private EntryId ours() {
        return new EntryId(Origin.OUR_OWN, ids.next().toString());
    }

    private String reference(Actor actor, SubjectId subject) {
        return chronology.reference(actor, subject).orElseThrow(() -> new IllegalStateException("Nobody there"));
    }
}
