package org.reachable.exchange.files;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.exchange.files.ImportPage.Batch;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.ImportBatch;
import org.reachable.records.chronology.Imports;
import org.reachable.records.chronology.TakingBack;
import org.springframework.stereotype.Component;

/** Draws the page on which files are sent, with the list of past imports. */
@Component
class ImportPages {

    static final String WHY = "Write why it is taken back";
    static final int LONGEST_WHY = 500;

    private final Uploads uploads;
    private final Imports imports;
    private final Partnership partnership;
    private final Senders senders;
    private final Clock clock;

    ImportPages(Uploads uploads, Imports imports, Partnership partnership, Senders senders, Clock clock) {
        this.uploads = uploads;
        this.imports = imports;
        this.partnership = partnership;
        this.senders = senders;
        this.clock = clock;
    }

    ImportPage list(
            Practitioner reader,
            String called,
            @Nullable String error,
            @Nullable String unsaid,
            @Nullable String notice) {
        Actor actor = Actor.of(reader);
        List<Choice> theirs = senders.choices(reader);
        return new ImportPage(
                Field.of("files", "Files")
                        .withHint(
                                "A chronology (CSV, format 1) or tables of the return on children looked after (SSDA903). Several that belong together at once; 20 MB each at most.")
                        .withError(error),
                Field.of("called", "Which source do they come from?")
                        .withHint("The same each time, so that the same entry is known again.")
                        .withValue(called)
                        .withError(unsaid),
                theirs,
                theirs.isEmpty() ? senders.cannot() : null,
                uploads.open(actor).stream()
                        .map(upload -> new Link(upload.names(), "/import/" + upload.id()))
                        .toList(),
                imports.all(actor).stream()
                        .filter(batch -> batch.isOf(actor))
                        .map(batch -> batch(actor, batch))
                        .toList(),
                notice);
    }

    private Batch batch(Actor actor, ImportBatch batch) {
        return new Batch(
                batch.file(),
                Dates.near(batch.receivedAt(), clock.instant()),
                partnership
                        .practitionerWhoIs(batch.actor())
                        .map(Practitioner::name)
                        .orElse("Reachable itself"),
                "%,d rows read, %,d left out; %,d taken in"
                        .formatted(
                                batch.rows().read(),
                                batch.rows().refused(),
                                batch.rows().added()),
                batch.undone() || batch.rows().added() == 0 || !batch.isOf(actor)
                        ? null
                        : "/import/batches/" + batch.id() + "/undo",
                batch.undone());
    }

    /** That it takes two people, and who asked for it, in words; empty where one is enough. */
    String two(TakingBack takingBack, Actor actor) {
        if (!takingBack.ofOthers()) {
            return "";
        }
        return "It holds words of other agencies, of a child or of a family, so two of you take it back. "
                + takingBack
                        .otherThan(actor)
                        .map(one -> partnership.who(one) + " asked for it: you are the second.")
                        .orElse("You are the first: a colleague of your agency must take it back too.")
                + " Whoever looks after what those agencies write is told, with your name.";
    }

    /** Asks why, of whoever takes it back; null of the first of two, who only asks for it. */
    @Nullable
    Field because(TakingBack takingBack, Actor actor, SentForm sent) {
        if (takingBack.takesAnother(actor)) {
            return null;
        }
        return Field.of(SentForm.BECAUSE, "Why is it taken back?")
                .withHint(
                        "Whoever is asked because of what it told reads that you took it back, and why. It goes into each story, too: name nobody.")
                .withValue(sent.text(SentForm.BECAUSE))
                .withError(sent.errors().get(SentForm.BECAUSE));
    }

    /** One that is the reader’s to take back. */
    Optional<ImportBatch> batch(Actor actor, UUID id) {
        return imports.all(actor).stream()
                .filter(batch -> batch.isOf(actor))
                .filter(batch -> batch.id().equals(id))
                .findFirst();
    }
}
