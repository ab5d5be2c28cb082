package org.reachable.pages.record;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.form.Forms;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Words;
import org.reachable.pages.record.StartPage.Who;
import org.reachable.records.chronology.OnlyReports;
import org.springframework.stereotype.Component;

/** Says before anything is saved that it will only report, so that nobody goes home believing that they answered what is asked. */
@Component
class ReportedOnly {

    private static final String READ =
            "What you save is kept as a report: it is read, it may ask somebody to act, and it answers and ends nothing that is asked.";

    /** A death that stands on one word, where others' words do not bear it out. Why it is so of this child would tell what others wrote. */
    private static final String ENDS_NOTHING_YET =
            "It ends nothing yet: all that is asked goes on until somebody of another agency, who works with them, writes the same day too."
                    + " That is so where something was written of a later day, where danger to them is asked about, where they were not born by"
                    + " that day, or where you do not work with them. Look at the day again, and ring whoever leads for them.";

    private final OnlyReports judged;
    private final Vocabulary vocabulary;
    private final Forms forms;

    ReportedOnly(OnlyReports judged, Vocabulary vocabulary, Forms forms) {
        this.judged = judged;
        this.vocabulary = vocabulary;
        this.forms = forms;
    }

    /** Why, and what that means; null where what they write settles as it says. */
    @Nullable
    String of(Actor actor, Who about, String type) {
        EntryType kind = vocabulary.type(type);
        return judged.why(actor, about.id(), whose(actor, kind), type)
                .map(why -> String.join(" ", because(why, about, kind), READ, todo(why))
                        .strip())
                .orElse(null);
    }

    /** The same of what is written, whose own answers may make it a report. */
    @Nullable
    String of(Actor actor, Who about, WrittenEntry written) {
        String reports = of(actor, about, written.type());
        if (reports != null) {
            return reports;
        }
        EntryType kind = vocabulary.type(written.type());
        if (kind.endsStory()
                && judged.takesASecondWord(actor, about.id(), Dates.day(written.occurredAt()), whose(actor, kind))) {
            return ENDS_NOTHING_YET;
        }
        return forms.of(written.type()).stream()
                .filter(question -> reports(question.attribute(), written))
                .map(question -> "You answered “%s”. %s"
                        .formatted(question.choices().get(written.attributes().get(question.attribute())), READ))
                .findFirst()
                .orElseGet(() -> heard(written));
    }

    /** Somebody is named who saw it, and the words say that they did not. */
    private @Nullable String heard(WrittenEntry written) {
        return vocabulary
                .references()
                .heard()
                .only(written.attributes())
                .map(words ->
                        ("You wrote “%s”: that says of nobody that they saw the child themselves. Where somebody did, change"
                                        + " it, and write who saw it, when and where. %s")
                                .formatted(words, READ))
                .orElse(null);
    }

    private boolean reports(String attribute, WrittenEntry written) {
        return vocabulary
                .references()
                .reports()
                .getOrDefault(attribute, Set.of())
                .contains(written.attributes().getOrDefault(attribute, ""));
    }

    /** As it will stand once the database has judged it. */
    WrittenEntry judged(WrittenEntry entry) {
        WrittenEntry judged = entry;
        for (var says : vocabulary.references().reports().entrySet()) {
            judged = judged.with(says.getKey(), says.getValue().iterator().next());
        }
        return judged;
    }

    private String because(OnlyReports.Why why, Who about, EntryType kind) {
        return switch (why) {
            case KIND -> "“%s” is for %s to write.".formatted(kind.name(), writers(kind));
            case STANDING ->
                about.isChild()
                        ? "You are not part of the work with %s so far.".formatted(about.name())
                        : "Another agency is asked about this, and not yours.";
        };
    }

    /** Who saw it themselves was told by nobody. */
    private static String todo(OnlyReports.Why why) {
        return why == OnlyReports.Why.KIND ? "Write who told you, and when." : "";
    }

    /** What family or a child told is theirs; whoever writes it down is whom it reached. */
    boolean isToldByPeople(EntryType type) {
        return !type.agencies().isEmpty() && vocabulary.people().containsAll(type.agencies());
    }

    private String whose(Actor actor, EntryType type) {
        return isToldByPeople(type) ? type.agencies().iterator().next() : actor.agency();
    }

    private String writers(EntryType type) {
        List<String> names = vocabulary.agencies().entrySet().stream()
                .filter(agency -> type.agencies().contains(agency.getKey()))
                .map(agency -> agency.getValue())
                .toList();
        return names.isEmpty() ? "another kind of agency" : Words.either(names);
    }
}
