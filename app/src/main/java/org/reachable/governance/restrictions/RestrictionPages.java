package org.reachable.governance.restrictions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.governance.restrictions.RestrictionFormPage.Act;
import org.reachable.governance.restrictions.RestrictionFormPage.LockQuestions;
import org.reachable.governance.restrictions.RestrictionFormPage.Who;
import org.reachable.governance.restrictions.RestrictionsPage.Out;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** Puts together who is kept from a record, and the forms that change it. */
@Component
class RestrictionPages {

    private static final int A_MONTH = 28;
    private static final String NOTHING = "no";

    /** The first is what a lock is for: even that there is a record can tell whoever causes harm where to look. */
    private static final List<Choice> FINDS = List.of(
            Choice.of(NOTHING, "No record at all"),
            Choice.of(RestrictionForm.YES, "That there is a record, and that they ask me"));

    private final RestrictionStore store;
    private final WhoStillSees stillSees;
    private final Partnership partnership;
    private final Clock clock;

    RestrictionPages(RestrictionStore store, WhoStillSees stillSees, Partnership partnership, Clock clock) {
        this.store = store;
        this.stillSees = stillSees;
        this.partnership = partnership;
        this.clock = clock;
    }

    static String child(PersonId child) {
        return SubjectAddresses.child(child);
    }

    static String href(PersonId child) {
        return child(child) + "/restrictions";
    }

    LocalDate today() {
        return Dates.day(clock.instant());
    }

    RestrictionsPage all(Actor actor, PersonId child, String name, @Nullable String notice) {
        Instant now = clock.instant();
        List<KeptOut> keptOut = store.keptOut(child);
        Set<UUID> may = store.mayKeepOut(
                actor, child, keptOut.stream().map(KeptOut::practitioner).toList());
        return new RestrictionsPage(
                href(child),
                new Link(name, child(child)),
                store.lock(child).map(lock -> facts(lock, now)).orElse(List.of()),
                store.mayLock(actor, child),
                keptOut.stream()
                        .map(out -> new Out(
                                who(out.practitioner().toString()),
                                "%s %s, %s."
                                        .formatted(
                                                out.stated().because(),
                                                who(out.stated().by()),
                                                Dates.near(out.stated().at(), now)),
                                may.contains(out.practitioner())
                                        ? href(child) + "/kept-out/" + out.practitioner()
                                        : null))
                        .toList(),
                notice);
    }

    private List<SummaryRow> facts(Lock lock, Instant now) {
        return List.of(
                SummaryRow.of("Why", lock.stated().because()),
                SummaryRow.of(
                        "Locked by",
                        who(lock.stated().by()) + ", "
                                + Dates.near(lock.stated().at(), now)),
                SummaryRow.of("Who still sees it", stillSees.words(lock.stated().about(), store.spared(lock))),
                SummaryRow.of(
                        "What others find",
                        lock.ask() == null
                                ? "No record at all"
                                : "That there is a record, and that they ask "
                                        + who(lock.ask().toString())),
                SummaryRow.of(
                        "Looked at again",
                        lock.reviewOn() == null ? "No day was set" : Dates.fullDay(lock.reviewOn())));
    }

    RestrictionFormPage lock(PersonId child, String name, Practitioner reader, RestrictionForm sent) {
        boolean locked = store.lock(child).isPresent();
        return form(
                child,
                name,
                "/lock",
                new Act(
                        locked ? "Keep the record locked" : "Lock the record",
                        "Only those involved with %s now, you and one other person will see anything of it: in lists, in what is asked, anywhere."
                                .formatted(name),
                        locked ? "Keep it locked" : "Lock the record"),
                new Who(
                        field(RestrictionForm.WHO, "Who else keeps it, and can lift the lock when you are away?", sent),
                        choices(others(reader, child))),
                sent,
                new LockQuestions(
                        standing(child),
                        found(child, reader, sent),
                        FINDS,
                        sent.sent()
                                .date(
                                        RestrictionForm.REVIEW,
                                        "When is it looked at again?",
                                        "Within three months. It stays locked until somebody lifts the lock.",
                                        today().plusDays(A_MONTH))));
    }

    /** What stands already, where the record is locked. */
    private Field found(PersonId child, Practitioner reader, RestrictionForm sent) {
        boolean isFound = sent.sent().fields().containsKey(RestrictionForm.FOUND)
                ? sent.isFound()
                : store.lock(child).map(Lock::ask).isPresent();
        return Field.of(RestrictionForm.FOUND, "What do others find?")
                .withHint("Whom they ask is %s. They read nothing else, and cannot open it with a reason."
                        .formatted(reader.name()))
                .withValue(isFound ? RestrictionForm.YES : NOTHING);
    }

    RestrictionFormPage unlock(PersonId child, String name, RestrictionForm sent) {
        return form(
                child,
                name,
                "/unlock",
                new Act(
                        "Lift the lock",
                        "Who sees what then follows from their work again, as for every child.",
                        "Lift the lock"),
                null,
                sent,
                null);
    }

    RestrictionFormPage keepOut(PersonId child, String name, Practitioner reader, RestrictionForm sent) {
        List<Practitioner> everybody = partnership.practitioners().stream()
                .filter(one -> !one.id().equals(reader.id()))
                .toList();
        Set<UUID> may = store.mayKeepOut(
                Actor.of(reader),
                child,
                everybody.stream().map(Practitioner::id).toList());
        return form(
                child,
                name,
                "/kept-out",
                new Act(
                        "Keep somebody out",
                        "They will find nothing of %s any more: not by name, not in lists, not in what they are asked. They are never shown that this was said, or why. What they are asked about %s now is asked of whoever is on duty. Those who are asked about %s, whoever else looks after such restrictions for them, and the safeguarding lead of whoever is kept out are told that you did this, and never why."
                                .formatted(name, name, name),
                        "Keep them out"),
                new Who(
                        may.size() < everybody.size()
                                ? field(RestrictionForm.WHO, "Who?", sent)
                                        .withHint(
                                                "People of your own agency. Your agency wrote about %s, and you are nothing else to them: whoever works with them keeps others out."
                                                        .formatted(name))
                                : field(RestrictionForm.WHO, "Who?", sent),
                        choices(everybody.stream()
                                .filter(one -> may.contains(one.id()))
                                .toList())),
                sent,
                null);
    }

    RestrictionFormPage letIn(PersonId child, String name, UUID practitioner, RestrictionForm sent) {
        return form(
                child,
                name,
                "/kept-out/" + practitioner,
                new Act(
                        "Let %s in again".formatted(who(practitioner.toString())),
                        "What they see then follows from their work, as for everybody.",
                        "Let them in again"),
                null,
                sent,
                null);
    }

    RestrictionFormPage ownFamily(PersonId child, String name, RestrictionForm sent) {
        return new RestrictionFormPage(
                child(child) + "/own-family",
                child(child),
                name,
                new Act(
                        "This is my own family, or somebody I know",
                        "You will find nothing of this child any more, and others decide who does the work instead. Only those who look after such restrictions can lift it.",
                        "Keep me out"),
                null,
                because(sent).withHint("In a sentence. Those who decide read it."),
                null);
    }

    private static RestrictionFormPage form(
            PersonId child,
            String name,
            String path,
            Act act,
            @Nullable Who who,
            RestrictionForm sent,
            @Nullable LockQuestions lock) {
        return new RestrictionFormPage(href(child) + path, href(child), name, act, who, because(sent), lock);
    }

    /** The lock that stands, by its id; empty where none does. */
    private String standing(PersonId child) {
        return store.lock(child).map(lock -> lock.stated().id().toString()).orElse("");
    }

    /** Where somebody locked it, or lifted the lock, since the form was shown, they are told so before theirs stands. */
    void compare(PersonId child, RestrictionForm sent) {
        if (!sent.sent()
                .fields()
                .getOrDefault(RestrictionForm.SEEN, standing(child))
                .equals(standing(child))) {
            sent.wrong(
                    SentForm.BECAUSE,
                    store.lock(child)
                            .map(lock -> "%s locked it meanwhile: “%s” Send yours again if it is to stand instead"
                                    .formatted(
                                            who(lock.stated().by()),
                                            lock.stated().because()))
                            .orElse("Somebody lifted the lock meanwhile. Send yours again if it is to be locked"));
        }
    }

    /** Who else may lock records and lift locks. */
    List<Practitioner> others(Practitioner reader, PersonId child) {
        List<UUID> holders = store.holders(child);
        return partnership.practitioners().stream()
                .filter(one -> holders.contains(one.id()) && !one.id().equals(reader.id()))
                .toList();
    }

    private static List<Choice> choices(List<Practitioner> people) {
        return Stream.concat(
                        Stream.of(Choice.of("", "Choose")),
                        people.stream().map(one -> Choice.of(one.id().toString(), one.inFull())))
                .toList();
    }

    private static Field because(RestrictionForm sent) {
        return field(SentForm.BECAUSE, "Why?", sent);
    }

    private static Field field(String name, String label, RestrictionForm sent) {
        return sent.sent().field(name, label, null);
    }

    private String who(String row) {
        return partnership.practitioners().stream()
                .filter(one -> one.id().toString().equals(row))
                .map(Practitioner::inFull)
                .findFirst()
                .orElse(Practitioner.LEFT);
    }
}
