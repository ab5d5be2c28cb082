package org.reachable.engine.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Bearing;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Reach;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;

/** One entry as it is told; times are London times, and it is recorded when it happens unless said otherwise. */
public final class EntryBuilder {
    public static final String SOURCE = "story";

    private final Story story;
    private final String type;
    private String child;
    private String id;
    private Instant occurredAt = Instant.EPOCH;
    private @Nullable Instant recordedAt;
    private String agency = "police";
    private String summary = "";
    private String location = "";
    private String outcome = "";
    private boolean withdraws;
    private boolean endsStory;
    private String overAt = "";
    private Bearing bearing = Bearing.SETTLES;
    private final List<EntryId> answers = new ArrayList<>(1);
    private @Nullable String answersFinding;
    private @Nullable EntryId corrects;
    private @Nullable EntryId duplicateOf;
    private final Set<String> classes = new LinkedHashSet<>();
    private final List<Reach> reached = new ArrayList<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();

    EntryBuilder(Story story, String child, String id, String type) {
        this.story = story;
        this.child = child;
        this.id = id;
        this.type = type;
    }

    public EntryBuilder id(String local) {
        id = local;
        return this;
    }

    /** When it happened. */
    public EntryBuilder at(String london) {
        occurredAt = LondonTime.parse(london);
        return this;
    }

    public EntryBuilder recorded(String london) {
        recordedAt = LondonTime.parse(london);
        return this;
    }

    public EntryBuilder by(String code) {
        agency = code;
        return this;
    }

    /** What its type is, as the vocabulary would say. */
    public EntryBuilder is(String... codes) {
        classes.addAll(List.of(codes));
        return this;
    }

    /** The attribute that gives the instant from which what it says is over is so. */
    public EntryBuilder overAt(String key) {
        overAt = key;
        return this;
    }

    /** Nothing is asked for the child any more. */
    public EntryBuilder endsStory() {
        endsStory = true;
        return this;
    }

    public EntryBuilder with(String key, String value) {
        attributes.put(key, value);
        return this;
    }

    /** Words, with tokens such as {@code [VEH:V1]}. */
    public EntryBuilder saying(String words) {
        summary = words;
        return this;
    }

    /** Where, with tokens such as {@code [LOC:L1]}. */
    public EntryBuilder where(String words) {
        location = words;
        return this;
    }

    public EntryBuilder outcome(String code) {
        outcome = code;
        return this;
    }

    public EntryBuilder reached(String otherAgency, String london) {
        reached.add(new Reach(otherAgency, LondonTime.parse(london)));
        return this;
    }

    public EntryBuilder answers(String other) {
        answers.add(EntryId.reference(other, SOURCE));
        return this;
    }

    public EntryBuilder answersFinding(String finding) {
        answersFinding = finding;
        return this;
    }

    public EntryBuilder corrects(String other) {
        corrects = EntryId.reference(other, SOURCE);
        return this;
    }

    /** The entry it names is taken back. */
    public EntryBuilder withdraws(String other) {
        withdraws = true;
        return corrects(other);
    }

    public EntryBuilder duplicateOf(String other) {
        duplicateOf = EntryId.reference(other, SOURCE);
        return this;
    }

    /** It says of itself that it settles nothing. */
    public EntryBuilder settlesNothing() {
        bearing = Bearing.NOTED;
        return this;
    }

    /** By somebody who is nothing to the child. */
    public EntryBuilder reports() {
        bearing = Bearing.REPORTS;
        return this;
    }

    /** About another child than the story's own. */
    public EntryBuilder about(String otherChild) {
        child = otherChild;
        return this;
    }

    /** Begins the next entry of the same story. */
    public EntryBuilder entry(String nextType) {
        return story.entry(nextType);
    }

    public List<Entry> entries() {
        return story.entries();
    }

    public Story story() {
        return story;
    }

    Entry build() {
        return new Entry(
                new EntryId(SOURCE, id),
                child,
                occurredAt,
                recordedAt == null ? occurredAt : recordedAt,
                agency,
                "",
                new EntryType(
                        type,
                        type,
                        "",
                        List.of(),
                        Set.of(),
                        Set.copyOf(classes),
                        Set.of(Vocabulary.CHILD),
                        endsStory,
                        overAt,
                        EntryType.OwnEnd.NONE,
                        true),
                summary,
                location,
                List.of(),
                outcome,
                "",
                List.copyOf(reached),
                "open",
                Map.copyOf(attributes),
                Token.in(summary + " " + location),
                Token.in(location),
                new Entry.References(
                        List.copyOf(answers),
                        answersFinding,
                        corrects,
                        duplicateOf,
                        List.of(),
                        withdraws,
                        bearing,
                        false));
    }
}
