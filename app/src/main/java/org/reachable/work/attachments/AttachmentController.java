package org.reachable.work.attachments;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Relationships;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.audit.AuditContext;
import org.reachable.records.people.People;
import org.reachable.work.attachments.Attachment.ForWhom;
import org.reachable.work.attachments.Attachment.OpenTo;
import org.reachable.work.attachments.Attachment.State;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Something is attached, and opened. */
@Controller
class AttachmentController {

    private static final String NEW = "/children/{id}/attachments/{kind}/{of}/new";
    private static final int LONGEST_NAME = 150;
    private static final int MOST_BYTES = AttachmentPages.MOST_MEGABYTES * 1024 * 1024;

    private static final int MILLION = 1_000_000;

    /** In years: what is kept longer is kept as long as the record. */
    private static final int LONGEST = 10;

    private final Attachments attachments;
    private final AttachmentPages pages;
    private final FileTypes types;
    private final ObjectProvider<AttachedTo> holders;
    private final People people;
    private final Relationships relationships;
    private final Clock clock;

    AttachmentController(
            Attachments attachments,
            AttachmentPages pages,
            FileTypes types,
            ObjectProvider<AttachedTo> holders,
            People people,
            Relationships relationships,
            Clock clock) {
        this.attachments = attachments;
        this.pages = pages;
        this.types = types;
        this.holders = holders;
        this.people = people;
        this.relationships = relationships;
        this.clock = clock;
    }

    /** What an address names, for whoever works with the child. */
    private record Place(Actor actor, PersonId child, String name, AttachedTo holder, UUID of, Link to) {}

    @GetMapping(NEW)
    ModelAndView asked(Actor actor, @PathVariable UUID id, @PathVariable String kind, @PathVariable UUID of) {
        return form(place(actor, id, kind, of), SentForm.empty(), Set.of(), HttpStatus.OK);
    }

    @PostMapping(NEW)
    ModelAndView attach(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable UUID of,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") Set<String> named,
            @RequestParam(name = AttachmentPages.FILE, required = false) @Nullable MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        Place place = place(actor, id, kind, of);
        SentForm sent = SentForm.of(fields);
        if (!attachments.takes()) {
            return form(place, sent, named, SERVICE_UNAVAILABLE);
        }
        if (!attachments.takesMore(place.holder().kind(), of)) {
            sent.wrong(
                    AttachmentPages.FILE,
                    "%d files are attached to this already, and no more are taken. Take one back that is not needed, or write in words what this one says"
                            .formatted(Attachments.MOST));
            return form(place, sent, named, BAD_REQUEST);
        }
        byte[] sentFile = file == null ? new byte[0] : file.getBytes();
        Optional<FileType> type = type(sent, sentFile);
        Optional<byte[]> content = type.flatMap(one -> asKept(sent, one, sentFile));
        String name = sent.need(AttachmentPages.NAME, "Write what it is", LONGEST_NAME);
        Optional<OpenTo> whom = sent.one(AttachmentPages.OPEN_TO, OpenTo.class, "Choose who may open it");
        List<UUID> few = whom.filter(one -> one == OpenTo.NAMED).isPresent()
                ? pages.named(actor, place.child(), named)
                : List.of();
        if (whom.filter(one -> one == OpenTo.NAMED).isPresent() && few.isEmpty()) {
            sent.wrong(AttachmentPages.NAMED, "Choose who, besides you, may open it");
        }
        var until = sent.dayOrNone(
                AttachmentPages.UNTIL,
                Dates.day(clock.instant()),
                Dates.day(clock.instant()).plusYears(LONGEST),
                "Write a day from today on, within %d years, or leave it blank".formatted(LONGEST));
        if (!sent.isWhole() || type.isEmpty() || content.isEmpty() || whom.isEmpty()) {
            return form(place, sent, named, BAD_REQUEST);
        }
        Optional<State> kept = attachments.add(
                actor,
                place.child(),
                new Attachments.New(
                        place.holder().kind(), of, name, type.get(), new ForWhom(whom.get(), few), until.orElse(null)),
                content.get());
        if (kept.isEmpty()) {
            sent.wrong(
                    AttachmentPages.FILE,
                    "The virus scanner found something harmful in this file. It was not kept. Do not send it on: tell whoever looks after your computers where it came from");
            return form(place, sent, named, BAD_REQUEST);
        }
        next.addFlashAttribute(
                place.holder().notice(),
                kept.get() == State.WAITING
                        ? "It is attached, and waits: the virus scanner does not answer now. Once it was looked at it can be opened."
                        : Photo.is(type.get())
                                ? "It is attached. What the file said of where, when and with what it was taken is taken out."
                                : "It is attached.");
        return new ModelAndView("redirect:" + place.to().href());
    }

    /** The file alone, for nobody's browser to run or show. */
    @GetMapping("/children/{id}/attachments/{attachment}/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id, @PathVariable UUID attachment) {
        PersonId child = child(actor, id);
        Attachments.Opened opened =
                attachments.open(actor, child, attachment).orElseThrow(AttachmentController::notThere);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.type().media()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("attachment." + opened.type().ending())
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(opened.content());
    }

    /** What it is, by what is in it; what is wrong with it is said beside it. */
    private Optional<FileType> type(SentForm sent, byte[] content) {
        if (content.length == 0) {
            sent.wrong(AttachmentPages.FILE, "Choose a file with something in it");
            return Optional.empty();
        }
        if (content.length > MOST_BYTES) {
            sent.wrong(
                    AttachmentPages.FILE,
                    "This file is %s, and at most %d MB are taken. Attach it smaller, or in parts"
                            .formatted(AttachmentPages.size(content.length), AttachmentPages.MOST_MEGABYTES));
            return Optional.empty();
        }
        Looked.As as = types.look(content);
        if (as.how() == Looked.SWELLS) {
            sent.wrong(
                    AttachmentPages.FILE,
                    "This file is packed, and far greater once it is unpacked than a letter is. Maybe print it to a new PDF and attach that");
        } else if (as.how() == Looked.WRONG) {
            sent.wrong(
                    AttachmentPages.FILE,
                    "This is no file that can be attached, whatever its name says. Attach " + FileType.ALL);
        }
        return as.type();
    }

    /** What of it is kept: of a photo what shows, and not where it was taken. */
    private static Optional<byte[]> asKept(SentForm sent, FileType type, byte[] content) {
        if (!Photo.is(type)) {
            return Optional.of(content);
        }
        Optional<Photo> photo = Photo.of(type, content);
        if (photo.isEmpty()) {
            sent.wrong(
                    AttachmentPages.FILE,
                    "This picture is broken, or made in a way from which the place where it was taken cannot be taken out. Maybe open it, save it as a new JPEG or PNG and attach that");
            return Optional.empty();
        }
        if (photo.get().isTooLarge()) {
            sent.wrong(
                    AttachmentPages.FILE,
                    "This picture is %,d by %,d points, and at most %d million are taken. Maybe save it smaller and attach that"
                            .formatted(photo.get().wide(), photo.get().high(), Photo.MOST_POINTS / MILLION));
            return Optional.empty();
        }
        return photo.map(Photo::kept);
    }

    private ModelAndView form(Place place, SentForm sent, Set<String> named, HttpStatus status) {
        var page = new ModelAndView(
                "attachments/new",
                "page",
                pages.form(
                        place.actor(),
                        place.child(),
                        place.name(),
                        place.holder().kind(),
                        place.of(),
                        place.to(),
                        sent,
                        named));
        page.setStatus(status);
        return page;
    }

    private Place place(Actor actor, UUID id, String code, UUID of) {
        PersonId child = child(actor, id);
        AttachedTo.Kind kind = AttachedTo.Kind.of(code).orElseThrow(AttachmentController::notThere);
        AttachedTo holder = holders.stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow(AttachmentController::notThere);
        Link to = holder.page(actor, child, of)
                .filter(_ -> relationships.of(actor, child).writesTogether())
                .orElseThrow(AttachmentController::notThere);
        return new Place(
                actor, child, people.name(actor, child).orElseThrow(AttachmentController::notThere), holder, of, to);
    }

    private PersonId child(Actor actor, UUID id) {
        var child = new PersonId(id);
        AuditContext.person(child);
        if (!relationships.of(actor, child).isLetIn()) {
            throw notThere();
        }
        return child;
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
