package org.reachable.governance.confidential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Relationships;
import org.reachable.engine.entry.ChronologyWriter;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.form.Forms;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.people.People;
import org.springframework.stereotype.Component;

/** The door to what children said in confidence. The audit says that it was passed on, never why. */
@Component
public class Confidences {

    /** So long what was passed on to somebody stands on their desk. */
    private static final Duration ON_THE_DESK = Duration.ofDays(14);

    private final PassedOnStore store;
    private final Chronology chronology;
    private final People people;
    private final Relationships standings;
    private final Partnership partnership;
    private final Forms forms;
    private final Transactions transactions;
    private final Clock clock;

    Confidences(
            PassedOnStore store,
            Chronology chronology,
            People people,
            Relationships standings,
            Partnership partnership,
            Forms forms,
            Transactions transactions,
            Clock clock) {
        this.forms = forms;
        this.store = store;
        this.chronology = chronology;
        this.people = people;
        this.standings = standings;
        this.partnership = partnership;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Something that was passed on to the reader.
     *
     * @param child what the child is called, and the way to what was said
     * @param words who passed it on, and when
     */
    record ToRead(Link child, String words) {}

    /** What was passed on to the reader lately, the latest first. */
    List<ToRead> passedOnTo(Actor actor) {
        Map<PersonId, ToRead> toRead = new LinkedHashMap<>();
        for (PassedOn one : store.to(actor, clock.instant().minus(ON_THE_DESK))) {
            people.name(actor, one.stated().about())
                    .ifPresent(name -> toRead.putIfAbsent(
                            one.stated().about(),
                            new ToRead(
                                    new Link(name, href(one.stated().about())),
                                    "Passed on to you by " + who(one.stated().by()) + ", "
                                            + Dates.near(one.stated().at(), clock.instant()) + ".")));
        }
        return List.copyOf(toRead.values());
    }

    /** Where what a child said in confidence stands together. */
    static String href(PersonId child) {
        return SubjectAddresses.child(child, "in-confidence");
    }

    public static boolean isOne(String handling) {
        return handling.equals(Handling.OWN_CONFIDENCE.code());
    }

    /** What is said in confidence and the reader may read, and nobody took back, the latest first; null where there is no such page for them. */
    @Nullable
    List<LoggedEntry> said(Actor actor, PersonId child) {
        List<LoggedEntry> said = standing(actor, child);
        return said.isEmpty() && standings.of(actor, child).isOnlyPointed() ? null : said;
    }

    private List<LoggedEntry> standing(Actor actor, PersonId child) {
        return words(actor, child)
                .filter(words -> !isTakenBack(words))
                .flatMap(List::stream)
                .filter(logged -> isOne(logged.entry().handling()))
                .sorted(Comparator.comparingLong(LoggedEntry::position).reversed())
                .toList();
    }

    /** Whether the reader was told in confidence, and whoever told it took that back. */
    boolean isTakenBack(Actor actor, PersonId child) {
        return words(actor, child)
                .anyMatch(words ->
                        isTakenBack(words) && isOne(words.getFirst().entry().handling()));
    }

    private Stream<List<LoggedEntry>> words(Actor actor, PersonId child) {
        return chronology.about(actor, child).words(clock.instant()).stream();
    }

    private static boolean isTakenBack(List<LoggedEntry> words) {
        return words.getLast().entry().references().withdraws();
    }

    Map<String, List<PassedOn>> passedOn(List<LoggedEntry> said) {
        return store.of(said.stream().map(one -> one.entry().id().toString()).toList()).stream()
                .collect(Collectors.groupingBy(PassedOn::entry, LinkedHashMap::new, Collectors.toList()));
    }

    boolean mayPassOn(Actor actor, PersonId child) {
        return store.mayPassOn(actor, child);
    }

    String name(Actor actor, PersonId child) {
        return people.name(actor, child).orElse("");
    }

    /** Everybody something can be passed on to. */
    List<Practitioner> everybodyBut(Practitioner reader) {
        return partnership.practitioners().stream()
                .filter(one -> !one.id().equals(reader.id()))
                .toList();
    }

    /** As from the page: for an entry by its id, where the reader may pass it on. */
    public void passOn(
            Practitioner reader,
            PersonId child,
            EntryId entry,
            UUID whom,
            String because,
            String traced,
            String childTold) {
        Actor actor = Actor.of(reader);
        var answers = Answers.of(Map.of(SentForm.BECAUSE, because, Answers.TRACED, traced, Answers.TOLD, childTold));
        standing(actor, child).stream()
                .filter(one -> one.entry().id().equals(entry))
                .findFirst()
                .filter(_ -> mayPassOn(actor, child))
                .ifPresent(one -> passOn(reader, one, whom, answers));
    }

    /** To one person, by name. */
    void passOn(Practitioner reader, LoggedEntry said, UUID whom, Answers answers) {
        note(reader, List.of(said), whom, answers);
    }

    /** In a file, for somebody who does not sign in here. */
    void takeAway(Practitioner reader, List<LoggedEntry> said, Answers answers) {
        note(reader, said, null, answers);
    }

    /** The chronology with what was said in confidence. */
    byte[] chronology(Actor actor, PersonId child) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new ChronologyWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            for (Entry entry : chronology.about(actor, child).entries()) {
                WrittenEntry written = WrittenEntry.of(entry);
                writer.write(forms.replies().ringBack().keptFromFiles(written, written));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void note(Practitioner reader, List<LoggedEntry> said, @Nullable UUID whom, Answers answers) {
        var entries = new ArrayList<String>();
        transactions.as(reader.id().toString(), () -> {
            Set<String> noted = new LinkedHashSet<>();
            for (LoggedEntry one : said) {
                String entry = one.entry().id().toString();
                if (noted.add(entry)) {
                    AuditContext.person(one.person());
                    store.add(Actor.of(reader), one.person(), entry, whom, answers);
                    entries.add(entry);
                }
            }
        });
        AuditContext.detail("passed on, said in confidence", String.join(" ", entries));
    }

    String who(String actor) {
        return partnership.whoWithin(actor);
    }

    String whom(PassedOn one) {
        UUID practitioner = one.practitioner();
        return practitioner == null ? one.outside() + ", in a file" : partnership.whoWithin(practitioner);
    }
}
