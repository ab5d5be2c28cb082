package org.reachable.practice.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.intake.Intake;
import org.reachable.engine.intake.Intake.Teller;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.NumbersToRing;
import org.reachable.platform.partnership.Partnership;
import org.reachable.practice.intake.SentIn.Child;
import org.reachable.practice.intake.SentIn.Look;
import org.reachable.practice.intake.SentIn.Settled;
import org.reachable.practice.intake.SentInListPage.Row;
import org.reachable.practice.intake.SentInPage.FirstLook;
import org.reachable.practice.intake.SentInPage.Line;
import org.reachable.practice.intake.SentInPage.OneChild;
import org.reachable.practice.intake.SentInPage.Reply;
import org.reachable.practice.intake.SentInPage.Told;
import org.reachable.records.people.People;
import org.reachable.work.choosing.ChildChoice;
import org.reachable.work.choosing.ChildChoices;
import org.springframework.stereotype.Component;

/** The pages of what was sent in. A child who may be meant is shown as possible, and nobody is joined before somebody says so. */
@Component
class SentInPages {

    static final String SAFE_NOW = "safeNow";
    static final String FOUND = "found";
    static final String WHOSE = "whose";
    static final String OTHER = "other";
    static final String REPLY = "reply";

    /** A child nobody here has written about; and nobody of whom we may. */
    static final String NEW = "new";

    static final String NOBODY = "nobody";

    private static final String OF = "of";
    private static final int MOST_ALIKE = 6;
    private static final int BEGINNING = 160;

    private final WayIn way;
    private final Intake intake;
    private final People people;
    private final ChildChoices choices;
    private final Partnership partnership;
    private final Clock clock;

    SentInPages(WayIn way, People people, ChildChoices choices, Partnership partnership, Clock clock) {
        this.way = way;
        this.intake = way.intake();
        this.people = people;
        this.choices = choices;
        this.partnership = partnership;
        this.clock = clock;
    }

    SentInListPage all(List<SentIn> open, List<SentIn> settled) {
        return new SentInListPage(
                open.stream()
                        .sorted(Comparator.comparing(
                                        (SentIn one) -> !one.looks().isEmpty())
                                .thenComparing(one -> !one.told().isUrgent())
                                .thenComparing(SentIn::at))
                        .map(this::row)
                        .toList(),
                settled.stream().map(this::row).toList());
    }

    Row row(SentIn one) {
        Instant now = clock.instant();
        return new Row(
                new Link(names(one), href(one)),
                "%s, %s".formatted(by(one), Dates.near(one.at(), now)),
                beginning(one.told().words()),
                one.told().isUrgent(),
                one.looks().isEmpty(),
                one.looks().isEmpty()
                        ? "Nobody has looked yet whether the child is safe"
                        : safe(one.looks().getLast()),
                clock(one, now));
    }

    static String href(SentIn one) {
        return SentInController.AT + "/" + one.id();
    }

    /** The look comes first; after it the decision, until it is said whose it is. */
    private @Nullable TimeLeft clock(SentIn one, Instant now) {
        if (one.looks().isEmpty() && one.isOpen()) {
            return TimeLeft.until(way.lookBy(one.at()), now);
        }
        return one.isOpen() ? TimeLeft.until(way.decideBy(one.at()), now) : null;
    }

    static String names(SentIn one) {
        return one.children().stream().map(Child::name).collect(Collectors.joining(", "));
    }

    private String by(SentIn one) {
        String who = intake.teller(one.by().teller()).map(Teller::shortly).orElse("somebody");
        return one.by().name().isEmpty()
                ? "By %s, who gave no name".formatted(who)
                : "By %s, %s"
                        .formatted(
                                one.by().name(),
                                one.by().worksAs().isEmpty()
                                        ? who
                                        : one.by().worksAs() + ", " + one.by().worksFor());
    }

    private static String beginning(String words) {
        return words.length() <= BEGINNING
                ? words
                : words.substring(0, BEGINNING).strip() + " …";
    }

    SentInPage one(Actor actor, SentIn one, List<String> said, SentForm sent) {
        return new SentInPage(
                href(one),
                told(one),
                first(one, sent),
                one.children().stream().map(child -> child(actor, child, sent)).toList(),
                new Reply(
                        said,
                        sent.field(
                                REPLY,
                                "What do we tell whoever sent it?",
                                "That it was read, what happens next as far as it is theirs to know, and whom they can ring. Nothing of who the child is.")));
    }

    private Told told(SentIn one) {
        Instant now = clock.instant();
        String knows = switch (one.told().familyKnows()) {
            case "yes" -> "They say that the family knows";
            case "no" -> "They say that the family does not know";
            default -> "They do not know";
        };
        Stream<Line> lines = Stream.of(
                new Line("Who told us", by(one) + sender(one)),
                new Line("When it happened, as they say it", one.told().happened()),
                new Line("Whether the family knows", knows),
                new Line("Reference", one.reference()));
        return new Told(
                names(one),
                "Sent %s".formatted(Dates.near(one.at(), now)),
                one.told().words(),
                one.told().isUrgent(),
                urgent(one),
                lines.filter(line -> !line.words().isEmpty()).toList(),
                NumbersToRing.typed(one.by().ring()).orElse(null),
                one.by().ring().isEmpty()
                        ? one.by().safe().equals("no")
                                ? "They say that it is not safe to ring them"
                                : "They gave no number"
                        : "They say that it is safe to ring them there");
    }

    private String sender(SentIn one) {
        return partnership
                .practitionerWhoIs(one.by().sender())
                .map(who -> who.name().equals(one.by().name())
                        ? ". They were signed in"
                        : ". Written down for them by " + who.inFull())
                .orElse(". Nobody was signed in: we cannot know that it is them");
    }

    private static String urgent(SentIn one) {
        return switch (one.told().danger()) {
            case "yes" -> "They say that somebody could be hurt before tomorrow";
            case "unknown" -> "They do not know whether somebody could be hurt before tomorrow";
            default ->
                one.told().wordsOfDanger()
                        ? "They say that it can wait, and their words name danger"
                        : "They say that it can wait";
        };
    }

    private FirstLook first(SentIn one, SentForm sent) {
        Instant now = clock.instant();
        return new FirstLook(
                one.looks().isEmpty() ? TimeLeft.until(way.lookBy(one.at()), now) : null,
                one.looks().stream()
                        .map(look -> new Line(
                                "%s. %s, %s"
                                        .formatted(
                                                safe(look), partnership.who(look.actor()), Dates.near(look.at(), now)),
                                look.found()))
                        .toList(),
                sent.field(SAFE_NOW, "Is the child safe now?", "What nobody knows is never yes."),
                sent.field(
                        FOUND,
                        "What did you find out, and from whom?",
                        "Where the child is not safe, or nobody knows: who goes to them, and when."));
    }

    private static String safe(Look look) {
        return switch (look.safe()) {
            case "yes" -> "Safe now, as somebody found out";
            case "no" -> "Not safe";
            default -> "Not known whether the child is safe";
        };
    }

    private OneChild child(Actor actor, Child child, SentForm all) {
        SentForm sent = all.text(OF).equals(child.id().toString()) ? all : SentForm.empty();
        Settled settled = child.settled();
        List<ChildChoice> alike = settled == null ? alike(actor, child, sent.text(OTHER)) : List.of();
        List<Choice> matches = Stream.concat(
                        alike.stream()
                                .map(one -> Choice.of(one.id().toString(), "Possible: " + one.name())
                                        .withHint(one.about() + " · Found by: " + one.because())),
                        Stream.of(
                                Choice.of(NEW, "A child nobody here has written about")
                                        .withHint("Begins a record under the name they gave."),
                                Choice.of(NOBODY, "No child here")
                                        .withHint(
                                                "Of another area, which you told; the same as was told before; or nothing about a child. Write why below.")))
                .toList();
        String about = Stream.of(child.born(), child.lives(), child.learnsAt())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new OneChild(
                child.id().toString(),
                child.name(),
                about.isEmpty() ? "They wrote nothing else of the child" : about,
                settled == null ? null : new SentInPage.Settled(inWords(settled), page(actor, settled.person())),
                ofOne(
                        sent.field(
                                WHOSE,
                                "Whose is it?",
                                alike.isEmpty()
                                        ? "Nobody was found who fits the name. Look for them in other words before you begin a record."
                                        : null),
                        child),
                matches,
                ofOne(
                        sent.field(OTHER, "Look for somebody else", "A name, a date of birth, a street, a school."),
                        child),
                ofOne(sent.field(SentForm.BECAUSE, "Why is it of no child here?", null), child));
    }

    private @Nullable Link page(Actor actor, @Nullable PersonId person) {
        return person == null
                ? null
                : new Link(people.name(actor, person).orElse("The child’s record"), SubjectAddresses.child(person));
    }

    /** Each child has a form of its own on the page. */
    private static Field ofOne(Field field, Child child) {
        return field.withId(field.name() + "-" + child.id());
    }

    private String inWords(Settled settled) {
        return "%s, %s%s"
                .formatted(
                        partnership.who(settled.actor()),
                        Dates.near(settled.at(), clock.instant()),
                        settled.because().isEmpty() ? "" : ": of no child here. " + settled.because());
    }

    /** By what they wrote of the child, or by other words where somebody looks for others. */
    private List<ChildChoice> alike(Actor actor, Child child, String other) {
        if (!other.isEmpty()) {
            return choices.found(actor, other).stream().limit(MOST_ALIKE).toList();
        }
        return Stream.of(child.name(), child.born())
                .filter(words -> !words.isEmpty())
                .flatMap(words -> choices.found(actor, words).stream().limit(MOST_ALIKE))
                .collect(Collectors.toMap(ChildChoice::id, one -> one, (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST_ALIKE)
                .toList();
    }
}
