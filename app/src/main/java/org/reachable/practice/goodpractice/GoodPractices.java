package org.reachable.practice.goodpractice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Relationships;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.governance.statements.StatementKind;
import org.reachable.governance.statements.Statements;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.practice.goodpractice.GoodPracticePage.Form;
import org.reachable.practice.goodpractice.GoodPracticePage.Row;
import org.reachable.practice.goodpractice.GoodPracticePage.TakenBack;
import org.reachable.records.people.People;
import org.springframework.stereotype.Component;

/** Keeps what worked, and puts its pages together. */
@Component
class GoodPractices {

    static final String ALL = "/good-practice";

    /** How long somebody hears of it on their desk. */
    private static final Duration TOLD_FOR = Duration.ofDays(14);

    private static final int MOST = 200;

    private final GoodPracticeStore store;
    private final People people;
    private final Partnership partnership;
    private final Relationships relationships;
    private final Statements statements;
    private final Transactions transactions;
    private final Clock clock;

    GoodPractices(
            GoodPracticeStore store,
            People people,
            Partnership partnership,
            Relationships relationships,
            Statements statements,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.partnership = partnership;
        this.relationships = relationships;
        this.statements = statements;
        this.transactions = transactions;
        this.clock = clock;
    }

    static String href(PersonId child) {
        return SubjectAddresses.child(child, "what-worked");
    }

    /** What the child is called; empty where the actor is told no more of the record than whom to ask. */
    Optional<String> name(Actor actor, PersonId child) {
        return people.name(actor, child)
                .filter(_ -> relationships.of(actor, child).isLetIn());
    }

    /** Whoever is nothing to the child knows of no work that was done. */
    boolean mayAdd(Actor actor, PersonId child) {
        return relationships.of(actor, child).writesTogether();
    }

    List<Practitioner> everybody() {
        return partnership.practitioners();
    }

    void keep(Actor actor, PersonId child, GoodPracticeForm sent) {
        AuditContext.person(child);
        transactions.as(actor.code(), () -> store.add(actor, child, sent, null));
    }

    /** Whether the actor reads it as something that was put right or taken back, perhaps since they opened its page. */
    boolean stoodOnce(Actor actor, PersonId child, UUID id) {
        return store.about(actor, child).stream().anyMatch(one -> one.id().equals(id) && !one.stands());
    }

    /** What the actor may put right and take back; empty for whoever may not, and where somebody was quicker. */
    Optional<GoodPractice> mine(Actor actor, PersonId child, UUID id) {
        return store.about(actor, child).stream()
                .filter(one -> one.id().equals(id) && one.state().mine())
                .findFirst();
    }

    /** These words in the place of those: under the record under which those stand. */
    void putRight(Actor actor, GoodPractice earlier, GoodPracticeForm sent) {
        AuditContext.person(earlier.child());
        AuditContext.detail("what worked", "put right");
        transactions.as(actor.code(), () -> store.add(actor, earlier.child(), sent, earlier.id()));
    }

    void takeBack(Actor actor, GoodPractice earlier, String because) {
        AuditContext.person(earlier.child());
        AuditContext.detail("what worked", "taken back");
        transactions.as(actor.code(), () -> statements.end(StatementKind.WHAT_WORKED, earlier.id(), because));
    }

    /** What stands of one child, as the actor may see it. */
    List<Row> about(Actor actor, PersonId child) {
        return standing(store.about(actor, child));
    }

    private List<Row> standing(List<GoodPractice> all) {
        return all.stream()
                .filter(GoodPractice::stands)
                .map(one -> row(one, null, all))
                .toList();
    }

    /** What stands in the place of nothing else, with what was taken back. */
    private List<TakenBack> takenBack(List<GoodPractice> all) {
        return all.stream()
                .flatMap(one -> Stream.ofNullable(one.state().ended())
                        .map(ended -> new TakenBack(
                                row(one, null, all),
                                "Taken back by %s, %s: “%s”"
                                        .formatted(
                                                who(ended.by()),
                                                Dates.near(ended.at(), clock.instant()),
                                                ended.because()))))
                .toList();
    }

    /** What others wrote of the actor’s own work lately. */
    List<Row> thanking(Actor actor) {
        return rows(actor, store.thanking(actor, clock.instant().minus(TOLD_FOR)));
    }

    GoodPracticePage page(Actor actor, PersonId child, String name, GoodPracticeForm sent, @Nullable String notice) {
        List<GoodPractice> all = store.about(actor, child);
        return new GoodPracticePage(
                href(child),
                new Link(name, SubjectAddresses.child(child)),
                standing(all),
                takenBack(all),
                mayAdd(actor, child) ? form(name, sent.sent(), Map.of()) : null,
                notice);
    }

    /** The page on which one is put right or taken back: what stands is filled in until something was sent. */
    MendPage mending(PersonId child, String name, GoodPractice one, SentForm sent, SentForm taking) {
        Map<String, String> stands = Map.of(
                GoodPracticeForm.WORDS,
                one.words(),
                GoodPracticeForm.DIFFERENCE,
                one.difference(),
                GoodPracticeForm.WHOSE,
                one.whom() == null ? "" : one.whom().toString());
        return new MendPage(
                href(child) + "/" + one.id(),
                new Link(name + ": what worked", href(child)),
                row(one, null, List.of()),
                form(name, sent, stands),
                taking.field(SentForm.BECAUSE, "Why is it taken back?", "It stays readable as taken back, with this."));
    }

    private Form form(String name, SentForm sent, Map<String, String> stands) {
        SentForm shown = sent.fields().isEmpty() ? new SentForm(stands, sent.errors()) : sent;
        return new Form(
                shown.field(GoodPracticeForm.WORDS, "What was done?", "As somebody would who wants to do the same."),
                shown.field(
                        GoodPracticeForm.DIFFERENCE,
                        "What is different for " + name + " because of it?",
                        "As they say it themselves, where they do."),
                shown.field(GoodPracticeForm.WHOSE, "Whose work was it?", "They hear of it on their desk."),
                choices());
    }

    FoundPracticePage found(Actor actor, String words) {
        AuditContext.searching(words);
        List<Row> rows = rows(actor, store.with(actor, words.strip(), MOST));
        String counted = Words.count(rows.size(), "thing that worked", "things that worked");
        return new FoundPracticePage(
                Field.of("words", "Words to look for").withValue(words),
                (rows.size() == MOST ? "The latest " : "") + counted + ", of what you may see.",
                rows);
    }

    private List<Row> rows(Actor actor, List<GoodPractice> found) {
        Map<PersonId, String> names = people.names(
                actor, found.stream().map(GoodPractice::child).distinct().toList());
        return found.stream()
                .map(one ->
                        row(one, new Link(names.getOrDefault(one.child(), "A child"), href(one.child())), List.of()))
                .toList();
    }

    private Row row(GoodPractice one, @Nullable Link child, List<GoodPractice> all) {
        String by = "Written down by %s, %s.".formatted(who(one.by()), Dates.near(one.at(), clock.instant()));
        UUID whom = one.whom();
        return new Row(
                child,
                one.words(),
                one.difference(),
                whom == null ? by : "The work of %s. %s".formatted(who(whom.toString()), by),
                one.state().mine() ? href(one.child()) + "/" + one.id() : null,
                earlier(one, all));
    }

    private List<Row> earlier(GoodPractice one, List<GoodPractice> all) {
        return all.stream()
                .filter(before -> before.id().equals(one.state().replaces()))
                .flatMap(
                        before -> Stream.concat(Stream.of(row(before, null, List.of())), earlier(before, all).stream()))
                .toList();
    }

    private String who(String actor) {
        return partnership.whoWithin(actor);
    }

    private List<Choice> choices() {
        return Stream.concat(
                        Stream.of(Choice.of("", "Nobody by name")),
                        everybody().stream().map(one -> Choice.of(one.id().toString(), one.inFull())))
                .toList();
    }
}
