package org.reachable.practice.frontdoor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.TokenNames;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.form.Decides;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.Question;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.NumbersToRing;
import org.reachable.platform.partnership.Partnership;
import org.reachable.practice.frontdoor.DecisionPage.Aside;
import org.reachable.practice.frontdoor.DecisionPage.Form;
import org.reachable.practice.frontdoor.DecisionPage.Head;
import org.reachable.practice.frontdoor.DecisionPage.Row;
import org.reachable.practice.frontdoor.DecisionReading.Contact;
import org.reachable.practice.frontdoor.DecisionReading.Read;
import org.reachable.records.chronology.LoggedEntry;
import org.springframework.stereotype.Component;

/** Puts together what was told of a child, with what was done then, and the form of the decision. */
@Component
class DecisionPages {

    private static final int MOST_SAID = 5;

    private final DecisionReading reading;
    private final DecisionReplies replies;
    private final Tellers tellers;
    private final Partnership partnership;
    private final NumbersToRing numbers;
    private final Forms forms;
    private final Decides decides;
    private final Vocabulary vocabulary;
    private final Ids ids;
    private final Clock clock;

    DecisionPages(
            DecisionReading reading,
            DecisionReplies replies,
            Tellers tellers,
            Partnership partnership,
            NumbersToRing numbers,
            Forms forms,
            Vocabulary vocabulary,
            Ids ids,
            Clock clock) {
        this.reading = reading;
        this.replies = replies;
        this.tellers = tellers;
        this.partnership = partnership;
        this.numbers = numbers;
        this.forms = forms;
        this.decides = forms.decides();
        this.vocabulary = vocabulary;
        this.ids = ids;
        this.clock = clock;
    }

    static String href(PersonId child) {
        return SubjectAddresses.child(child, "decision");
    }

    /**
     * The page.
     *
     * @param came what came while somebody wrote
     * @param sent what was typed
     * @param errors what is to be mended, by the names of its fields
     */
    DecisionPage page(
            Read read,
            List<LoggedEntry> came,
            Map<String, String> sent,
            Map<String, String> errors,
            @Nullable String notice) {
        Instant now = clock.instant();
        return new DecisionPage(
                head(read, now),
                came.stream().map(one -> row(read, one.entry(), one, now)).toList(),
                read.contacts().stream().map(contact -> row(read, contact, now)).toList(),
                aside(read, now),
                form(read, sent, errors, now),
                notice);
    }

    private Head head(Read read, Instant now) {
        LocalDate born = read.child().description().bornOn();
        String school = partnership
                .schoolsOf(List.of(read.child().id()), now)
                .getOrDefault(read.child().id(), "");
        Instant due = read.aside().waits().stream()
                .map(finding -> finding.last().respondBy())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Head(
                new Link(
                        read.child().name(), SubjectAddresses.child(read.child().id())),
                href(read.child().id()),
                Stream.of(born == null ? "" : Integer.toString(Words.age(born, Dates.day(now))), school)
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.joining(" · ")),
                due == null ? null : TimeLeft.until(due, now),
                line(read));
    }

    /** "Seven contacts in 31 days from the school, police and the family. Six were closed, each by itself. The family has had no reply." */
    private Sentence line(Read read) {
        List<Contact> told = read.contacts();
        if (told.isEmpty()) {
            return Sentence.of(read.sight()
                    .say("Nothing{seen} was told of %s in the last six weeks."
                            .formatted(read.child().name())));
        }
        long days = ChronoUnit.DAYS.between(
                Dates.day(told.getFirst().entry().occurredAt()),
                Dates.day(told.getLast().entry().occurredAt()));
        String from = Words.list(told.stream()
                .map(contact -> vocabulary.agencyName(contact.entry().agency()))
                .distinct()
                .map(Capital::none)
                .toList());
        Sentence line = Sentence.ofStrong(read.sight()
                .say("%s{seen}%s, from %s."
                        .formatted(
                                Words.count(told.size(), "contact"),
                                days == 0 ? "" : " in " + Words.count(days, "day"),
                                from)));
        long closed = told.stream()
                .filter(contact -> !contact.equals(read.newest()) && contact.decision() == null)
                .filter(contact -> decides.closed().contains(contact.entry().outcome()))
                .count();
        if (closed > 0) {
            line = line.thenLate(closed == 1 ? "One was closed by itself." : closed + " were closed, each by itself.");
        }
        List<String> unheard = told.stream()
                .filter(contact -> vocabulary.people().contains(contact.entry().agency())
                        && replies.isUnheard(read.actor(), contact.logged()))
                .map(contact -> tellers.name(contact.logged()))
                .distinct()
                .toList();
        return unheard.isEmpty()
                ? line
                : line.thenLate("%s told us, and has had no reply.".formatted(Capital.of(Words.list(unheard))));
    }

    private Row row(Read read, Contact contact, Instant now) {
        Row row = row(read, contact.entry(), contact.logged(), now);
        return contact.equals(read.newest())
                ? new Row(row.when(), row.written(), row.who(), row.words(), row.done(), row.wanting(), true)
                : row;
    }

    private Row row(Read read, Entry entry, LoggedEntry logged, Instant now) {
        boolean late = Dates.day(entry.recordedAt()).isAfter(Dates.day(entry.occurredAt()));
        return new Row(
                Capital.of(Dates.happened(entry.occurredAt(), now)),
                late ? "written down " + Dates.happened(entry.recordedAt(), now) : "",
                Capital.of(tellers.name(logged)) + " · " + entry.type().name(),
                new Link(
                        TokenNames.in(entry.summary(), vocabulary),
                        SubjectAddresses.entry(read.child().id(), logged.id())),
                Stream.concat(
                                Stream.of(done(entry)),
                                read.contacts().stream()
                                        .filter(contact -> contact.logged().equals(logged))
                                        .flatMap(contact -> Stream.ofNullable(contact.decision()))
                                        .map(decision -> decided(decision, now)))
                        .filter(words -> !words.isEmpty())
                        .toList(),
                replies.isUnheard(read.actor(), logged) ? "No reply to whoever told it" : "",
                false);
    }

    private String done(Entry entry) {
        String words = TokenNames.in(entry.outcomeWords(), vocabulary);
        String outcome = reading.outcome(entry);
        return outcome.isEmpty() || words.isEmpty() ? outcome + words : outcome + ": " + words;
    }

    private String decided(LoggedEntry decision, Instant now) {
        String need = decision.entry().attribute(decides.need());
        return "Decided %s by %s: %s"
                .formatted(
                        Dates.happened(decision.entry().occurredAt(), now),
                        partnership.who(decision.actor()),
                        need(need));
    }

    /** What the child needs, as the form says it. */
    String need(String code) {
        return forms.of(decides.type()).stream()
                .filter(question -> question.attribute().equals(decides.need()))
                .map(question -> question.inWords(code))
                .findFirst()
                .orElse(code);
    }

    /** Under which name the form says that whoever decides has read of danger. */
    static final String DANGER_READ = "dangerRead";

    private Aside aside(Read read, Instant now) {
        List<DecisionPage.Said> said = read.aside().said().stream()
                .limit(MOST_SAID)
                .map(entry -> new DecisionPage.Said(
                        TokenNames.in(entry.summary(), vocabulary),
                        "%s, %s".formatted(entry.type().name(), Dates.happened(entry.occurredAt(), now))))
                .toList();
        return new Aside(
                said,
                said.isEmpty()
                        ? read.sight()
                                .say(
                                        "In the last six weeks nothing{seen} is written down of what %s says, but for what reports quote."
                                                .formatted(read.child().name()))
                        : "",
                waits(read.aside().waits(), now),
                numbers.of(
                        read.reader(),
                        List.of(numbers.dutyManager(read.child().id())),
                        read.child().id()));
    }

    private static List<DecisionPage.Wait> waits(List<Finding> asked, Instant now) {
        return asked.stream()
                .map(finding -> new DecisionPage.Wait(
                        new Link(finding.rule().ask(), SubjectAddresses.ask(finding.id())),
                        finding.last().respondBy() == null
                                ? null
                                : TimeLeft.until(finding.last().respondBy(), now)))
                .toList();
    }

    private Form form(Read read, Map<String, String> sent, Map<String, String> errors, Instant now) {
        List<Question> questions = questions();
        Map<String, String> typed = ReplyForm.typed(questions, sent);
        return new Form(
                sent.getOrDefault("sent", ids.next().toString()),
                DecisionReading.seen(read.log()),
                Dates.full(now),
                read.reader().inFull(),
                questions.stream()
                        .map(question -> ReplyForm.asked(question, typed, errors))
                        .toList(),
                replies.waiting(read).stream()
                        .map(waiting -> replies.page(read, waiting, sent, of(waiting.key(), errors)))
                        .toList(),
                decides.atOnce().keySet().stream()
                        .map(code -> Choice.of(code, need(code)))
                        .toList(),
                read.aside().danger().isEmpty()
                        ? null
                        : new DecisionPage.Danger(
                                waits(read.aside().danger(), now),
                                Field.of(DANGER_READ, "Danger that nobody has answered")
                                        .withValue(sent.get(DANGER_READ))
                                        .withError(errors.get(DANGER_READ))));
    }

    private static Map<String, String> of(String key, Map<String, String> errors) {
        return errors.entrySet().stream()
                .filter(error -> error.getKey().startsWith(key))
                .collect(Collectors.toMap(error -> error.getKey().substring(key.length()), Map.Entry::getValue));
    }

    /** What is asked of a decision; who decides is known. */
    List<Question> questions() {
        return forms.of(decides.type()).stream()
                .filter(question -> !question.attribute().equals(decides.by()))
                .toList();
    }
}
