package org.reachable.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reachable.engine.action.ActionWords;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.Trait;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.Question;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;

/** What agencies wrote: with every handling, and of every type with words in all that it asks in words. */
final class CanaryEntries {

    private static final String BODY = "entry.body";
    /** What is told to partners, by the column it comes into. */
    private static final Map<String, String> TOLD =
            Map.of("line_for_partners", "partner_line.line", "line_onward", "partner_line.onward");

    /** Beside what forms ask: what a paper sheet says, and what files may say of any entry. */
    private static final List<String> OF_ANY = List.of("paper_sheet", "paper_by", "with_whom", "note", "told_by");

    private final CanaryChild child;
    private final Vocabulary vocabulary;
    private final Forms forms;
    private final ActionWords actions;
    private final Chronology chronology;

    CanaryEntries(CanaryChild child) {
        this.child = child;
        this.vocabulary = child.served().bean(Vocabulary.class);
        this.forms = child.served().bean(Forms.class);
        this.actions = child.served().bean(ActionWords.class);
        this.chronology = child.served().bean(Chronology.class);
    }

    /** One for each agency and handling; then one that puts it right and one that answers it. */
    void plant() {
        List<NewEntry> entries = new ArrayList<>();
        for (String agency : Household.AGENCIES) {
            for (Handling handling : Handling.values()) {
                String type = handling == Handling.OWN_CONFIDENCE ? "child-disclosure" : "school-concern";
                NewEntry first = entry(agency, handling, type, Duration.ofHours(1), Map.of());
                String name = first.written().id().toString();
                entries.add(first);
                entries.add(entry(
                        agency,
                        handling,
                        type,
                        Duration.ofMinutes(50),
                        Map.of(
                                vocabulary.references().corrects(),
                                first.written().id().local())));
                entries.add(entry(
                        agency,
                        handling,
                        "referrer-reply",
                        Duration.ofMinutes(40),
                        Map.of(vocabulary.references().answers(), name)));
            }
        }
        append(entries);
    }

    /** Of every type there is, handled in turn so that each handling comes to each kind; over some weeks, so that rules speak. */
    void plantEveryType() {
        List<NewEntry> entries = new ArrayList<>();
        int number = 0;
        List<EntryType> types = vocabulary.types().values().stream()
                .filter(type -> !type.endsStory()) // nothing is asked after it
                .filter(type -> !vocabulary.references().withdraws().contains(type.code()))
                .filter(type -> !vocabulary.has(Trait.WRITTEN_HERE, type)) // no system brings it in
                .toList();
        for (EntryType type : types) {
            Handling handling = Handling.values()[number % Handling.values().length];
            String agency = Household.AGENCIES[number / Handling.values().length % Household.AGENCIES.length];
            Map<String, String> words = new HashMap<>();
            for (Question question : forms.of(type.code(), handling.code())) {
                if (question.kind() == Question.Kind.WORDS) {
                    words.put(question.attribute(), asked(question, MayKnow.entry(agency, handling)));
                }
            }
            actions.step(type.code())
                    .ifPresent(_ -> Stream.of(
                                    actions.says().deed(),
                                    actions.says().need(),
                                    actions.says().effect(),
                                    actions.says().reason())
                            .forEach(says -> words.put(says, child.in(BODY, MayKnow.entry(agency, handling)))));
            entries.add(entry(agency, handling, type.code(), Duration.ofHours(2 + number % 30 * 20L), words));
            number++;
        }
        append(entries);
    }

    /** What partners are told in the place of intelligence is written beside it, and is for all who are close. */
    private String asked(Question question, MayKnow by) {
        String told = TOLD.get(question.attribute());
        return told == null ? child.in(BODY, by) : child.in(told, by.or(MayKnow.whoeverIsClose()));
    }

    private void append(List<NewEntry> entries) {
        chronology.append(child.job(), null, entries);
    }

    private NewEntry entry(
            String agency, Handling handling, String type, Duration ago, Map<String, String> attributes) {
        Instant then = child.now().minus(ago);
        MayKnow by = MayKnow.entry(agency, handling);
        Map<String, String> all = new HashMap<>(attributes);
        OF_ANY.forEach(attribute -> all.putIfAbsent(attribute, child.in(BODY, by)));
        MayKnow its = by.and(reader -> reader.owns(agency)); // what no page shows goes back to whoever wrote it alone
        forms.neverShown().forEach(attribute -> all.put(attribute, child.in(BODY, its)));
        return new NewEntry(
                child.id(),
                new WrittenEntry(
                        new EntryId(child.source(agency, handling), child.in("entry.source_local_id", by)),
                        child.in("entry.subject_reference", by),
                        then.minus(Duration.ofMinutes(30)),
                        then,
                        agency,
                        type,
                        child.in(BODY, by) + " [VEH:" + child.in(BODY, by) + "]",
                        child.in(BODY, by),
                        List.of(child.in(BODY, by)),
                        "",
                        child.in(BODY, by),
                        List.of(),
                        handling.code(),
                        all),
                List.of());
    }
}
