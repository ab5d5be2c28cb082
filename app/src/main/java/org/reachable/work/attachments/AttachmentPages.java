package org.reachable.work.attachments;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Relationships;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Fragment;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.work.attachments.Attachment.State;
import org.reachable.work.attachments.Attachment.TakenBack;
import org.springframework.stereotype.Component;

/** The door: draws what is attached to what a page shows; and the page on which something is attached. */
@Component
public class AttachmentPages {

    static final int MOST_MEGABYTES = 20;

    static final String FILE = "file";
    static final String NAME = "name";
    static final String OPEN_TO = "open-to";
    static final String NAMED = "named";
    static final String UNTIL = "until";

    private static final int BYTES_OF_A_KILOBYTE = 1024;

    private static final String NO_SCANNER =
            "Nothing can be attached here: no virus scanner is set up. Whoever runs this system can name one, and then it can.";

    private final Attachments attachments;
    private final Partnership partnership;
    private final Relationships relationships;
    private final Clock clock;

    AttachmentPages(Attachments attachments, Partnership partnership, Relationships relationships, Clock clock) {
        this.attachments = attachments;
        this.partnership = partnership;
        this.relationships = relationships;
        this.clock = clock;
    }

    /**
     * What is attached to any of these, as the reader may know of it.
     *
     * @param to the first is what something new is attached to
     */
    public Fragment attached(Actor actor, PersonId child, AttachedTo.Kind kind, List<UUID> to) {
        boolean works = relationships.of(actor, child).writesTogether();
        return new Fragment(
                "attachments/attached",
                new AttachmentsPart(
                        attachments.attached(actor, child, kind, to).stream()
                                .map(one -> row(actor, child, one))
                                .toList(),
                        works && attachments.takes() ? href(child, kind, to.getFirst()) : null,
                        works && !attachments.takes() ? NO_SCANNER : ""));
    }

    static String href(PersonId child, AttachedTo.Kind kind, UUID of) {
        return SubjectAddresses.child(child, "attachments/%s/%s/new".formatted(kind.code(), of));
    }

    private AttachmentsPart.Row row(Actor actor, PersonId child, Attachment it) {
        TakenBack back = it.said().takenBack();
        if (back != null) {
            return new AttachmentsPart.Row(
                    "Something was taken back",
                    null,
                    null,
                    "",
                    "%s, %s".formatted(partnership.who(back.by()), Dates.near(back.at(), clock.instant())),
                    "“%s”".formatted(back.because()),
                    "It cannot be opened any more, and what was in it is erased.");
        }
        return new AttachmentsPart.Row(
                it.state() == State.GONE ? "Something that was attached" : it.name(),
                it.opens() ? SubjectAddresses.child(child, "attachments/%s/file".formatted(it.id())) : null,
                it.mayBeTakenBack() ? takeBack(child, it.id()) : null,
                "%s, %s".formatted(it.file().type().words(), size(it.file().bytes())),
                "%s, %s"
                        .formatted(
                                partnership.who(it.said().by()),
                                Dates.near(it.said().at(), clock.instant())),
                "%s %s".formatted(whom(actor, it), until(it)),
                state(it));
    }

    static String takeBack(PersonId child, UUID attachment) {
        return SubjectAddresses.child(child, "attachments/%s/taken-back".formatted(attachment));
    }

    private String whom(Actor actor, Attachment it) {
        return switch (it.whom().to()) {
            case ALL -> "Everybody who reads this opens it,";
            case AGENCY ->
                "Only people of %s open it,"
                        .formatted(partnership.agencyName(it.said().agency()));
            case NAMED ->
                "Only %s and %s open it,"
                        .formatted(
                                it.said().by().equals(actor.code())
                                        ? "you"
                                        : partnership.whoWithin(it.said().by()),
                                Words.list(it.whom().named().stream()
                                        .map(partnership::whoWithin)
                                        .toList()));
        };
    }

    private String until(Attachment it) {
        return it.until() == null
                ? "as long as the record is kept."
                : "until %s.".formatted(Dates.date(it.until(), clock.instant()));
    }

    private static String state(Attachment it) {
        return switch (it.state()) {
            case CLEAN -> "";
            case UNTRIED -> "Not scanned: for trying out only.";
            case WAITING ->
                "It waits for the virus scanner, which does not answer. It is kept, and can be opened once it was looked at.";
            case HARMFUL -> "Refused: the virus scanner found something harmful in it. What was in it is erased.";
            case TAKEN_BACK -> "It was taken back.";
            case GONE ->
                "What it was attached to was taken back, or is filed under somebody else: it cannot be opened any more, and what was in it is erased. Attach it where it belongs.";
            case OVER -> "Its time is over: it cannot be opened any more, and what was in it is erased.";
        };
    }

    static String size(int bytes) {
        int kilobytes = Math.max(1, Math.round((float) bytes / BYTES_OF_A_KILOBYTE));
        return kilobytes < BYTES_OF_A_KILOBYTE
                ? kilobytes + " KB"
                : "%.1f MB".formatted((double) kilobytes / BYTES_OF_A_KILOBYTE);
    }

    AttachmentPage form(
            Actor actor,
            PersonId child,
            String name,
            AttachedTo.Kind kind,
            UUID of,
            Link to,
            SentForm sent,
            Set<String> ticked) {
        List<Choice> people = attachments.mayBeNamed(actor, child).stream()
                .map(one -> Choice.of(one.id().toString(), one.inFull()))
                .toList();
        return new AttachmentPage(
                to,
                name,
                href(child, kind, of),
                attachments.takes() ? "" : NO_SCANNER,
                attachments.looksForViruses()
                        ? ""
                        : "No virus scanner is set up here: what you attach is not scanned. For trying out only.",
                FileType.ALL,
                new AttachmentPage.Fields(
                        sent.field(
                                FILE,
                                "The file",
                                "%s, of no more than %d MB. Where, when and with what a photo was taken is taken out of its file; in a Word file, a PDF or a recording such things stay"
                                        .formatted(capital(FileType.ALL), MOST_MEGABYTES),
                                null),
                        sent.field(NAME, "What is it?", "For example: letter from the school, 3 May"),
                        sent.field(
                                OPEN_TO, "Who may open it?", null, sent.fields().getOrDefault(OPEN_TO, "ALL")),
                        whom(actor, people),
                        sent.field(NAMED, "Who, besides you?", null),
                        people,
                        ticked,
                        sent.date(
                                UNTIL,
                                "Until when may it be opened?",
                                "The last day. After it what is in the file is erased. Leave it blank to keep it as long as the record.",
                                null)));
    }

    private List<Choice> whom(Actor actor, List<Choice> people) {
        List<Choice> whom = List.of(
                Choice.of("ALL", "Everybody who reads what it is attached to"),
                Choice.of("AGENCY", "Only people of my agency")
                        .withHint("Of %s, where they read it.".formatted(partnership.agencyName(actor.agency()))),
                Choice.of("NAMED", "Only people I name"));
        return people.isEmpty() ? whom.subList(0, 2) : whom;
    }

    /** Those who may be named, of whom some were ticked. */
    List<UUID> named(Actor actor, PersonId child, Set<String> ticked) {
        return attachments.mayBeNamed(actor, child).stream()
                .map(Practitioner::id)
                .filter(one -> ticked.contains(one.toString()))
                .toList();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
