package org.reachable.exchange.files;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.ImportBatch;
import org.reachable.records.chronology.Imports;
import org.reachable.records.chronology.NotWritten;
import org.reachable.records.chronology.TakingBack;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files are sent, looked at, loaded, and taken back. */
@Controller
class ImportController {

    private static final String NOTICE = "importNotice";
    private static final int MOST_FILES = 12;

    private final Uploads uploads;
    private final UploadPages pages;
    private final ImportPages past;
    private final FileChecks checks;
    private final Imports imports;
    private final Senders senders;
    private final MayBegin begins;

    ImportController(
            Uploads uploads,
            UploadPages pages,
            ImportPages past,
            FileChecks checks,
            Imports imports,
            Senders senders,
            MayBegin begins) {
        this.uploads = uploads;
        this.pages = pages;
        this.past = past;
        this.checks = checks;
        this.imports = imports;
        this.senders = senders;
        this.begins = begins;
    }

    @GetMapping("/import")
    ModelAndView list(Practitioner reader, Model model) {
        return new ModelAndView(
                "files/import", "page", past.list(reader, "", null, null, (String) model.getAttribute(NOTICE)));
    }

    @PostMapping("/import")
    ModelAndView send(
            Practitioner sender,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "") String called)
            throws IOException {
        List<SentFile> sent = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isEmpty()) {
                sent.add(new SentFile(FileChecks.plain(name), file.getBytes()));
            }
        }
        Optional<String> problem = problem(sent);
        Optional<String> source = senders.source(sender, called);
        if (problem.isPresent() || source.isEmpty()) {
            var page = new ModelAndView(
                    "files/import",
                    "page",
                    past.list(
                            sender,
                            called,
                            problem.orElse(null),
                            source.isEmpty() ? senders.unsaid(sender, called) : null,
                            null));
            page.setStatus(BAD_REQUEST);
            return page;
        }
        return new ModelAndView("redirect:/import/" + uploads.keep(sender, source.get(), sent));
    }

    @GetMapping("/import/{id}")
    ModelAndView look(
            Actor actor, Practitioner sender, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
        Upload upload = upload(actor, id);
        if (upload.state() == Upload.State.DROPPED) {
            return new ModelAndView("redirect:/import");
        }
        return new ModelAndView("files/upload", "page", pages.page(sender, upload, page));
    }

    @PostMapping("/import/{id}/loaded")
    String load(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<String> register,
            @RequestParam(required = false) @Nullable Set<String> right) {
        Upload upload = upload(actor, id);
        if (upload.state() == Upload.State.READ) {
            FilesRead read = pages.read(actor, upload);
            Set<String> ticked = register == null ? Set.of() : register;
            Set<String> registers = new TreeSet<>(read.unknown());
            if (!ticked.contains(UploadPages.EVERYBODY)) {
                registers.retainAll(ticked);
            }
            if (ticked.contains(UploadPages.UNTOLD)) {
                registers.addAll(read.untold());
            }
            registers.removeIf(one -> !begins.mayBegin(actor, one));
            Set<Integer> keptBack = pages.notConfirmed(actor, read, right == null ? Set.of() : right);
            uploads.load(actor, upload, registers, keptBack, read.entries().size() - keptBack.size());
        }
        return "redirect:/import/" + id;
    }

    @PostMapping("/import/{id}/dropped")
    String drop(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        Upload upload = upload(actor, id);
        if (upload.state() == Upload.State.READ) {
            uploads.drop(actor, upload);
        }
        next.addFlashAttribute(NOTICE, "Nothing of it was kept.");
        return "redirect:/import";
    }

    @GetMapping("/import/batches/{id}/undo")
    ModelAndView askUndo(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        ImportBatch batch = batch(actor, id);
        TakingBack takingBack = imports.takingBack(actor, id);
        if (!takingBack.isAllowed()) {
            next.addFlashAttribute(NOTICE, takingBack.whyNot());
            return new ModelAndView("redirect:/import");
        }
        return undoPage(batch, takingBack, actor, SentForm.empty());
    }

    private ModelAndView undoPage(ImportBatch batch, TakingBack takingBack, Actor actor, SentForm sent) {
        return new ModelAndView("files/undo", "batch", batch)
                .addObject("two", past.two(takingBack, actor))
                .addObject("because", past.because(takingBack, actor, sent));
    }

    @PostMapping("/import/batches/{id}/undone")
    ModelAndView undo(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields, RedirectAttributes next) {
        ImportBatch batch = batch(actor, id);
        TakingBack takingBack = imports.takingBack(actor, id);
        if (!takingBack.isAllowed()) {
            next.addFlashAttribute(NOTICE, "Nothing was taken back. " + takingBack.whyNot());
            return new ModelAndView("redirect:/import");
        }
        if (!batch.undone() && takingBack.takesAnother(actor)) {
            imports.askToUndo(actor, id);
            next.addFlashAttribute(
                    NOTICE,
                    "“" + batch.file()
                            + "” holds words of others. It waits for a colleague of yours who takes it back too.");
            return new ModelAndView("redirect:/import");
        }
        if (!batch.undone()) {
            SentForm sent = SentForm.of(fields);
            String because = sent.need(SentForm.BECAUSE, ImportPages.WHY, ImportPages.LONGEST_WHY);
            if (!sent.isWhole()) {
                ModelAndView again = undoPage(batch, takingBack, actor, sent);
                again.setStatus(BAD_REQUEST);
                return again;
            }
            try {
                imports.undo(actor, id, because);
            } catch (IllegalArgumentException | NotWritten notTheirs) {
                next.addFlashAttribute(NOTICE, "Nothing was taken back. " + notTheirs.getMessage());
                return new ModelAndView("redirect:/import");
            }
        }
        next.addFlashAttribute(NOTICE, "“" + batch.file() + "” was taken back by further entries. Nothing was erased.");
        return new ModelAndView("redirect:/import");
    }

    private Optional<String> problem(List<SentFile> sent) {
        if (sent.isEmpty()) {
            return Optional.of("Choose at least one file");
        }
        if (sent.size() > MOST_FILES) {
            return Optional.of("Choose at most %d files at once".formatted(MOST_FILES));
        }
        return sent.stream()
                .flatMap(file -> checks.problem(file.name(), file.content()).stream())
                .findFirst();
    }

    private ImportBatch batch(Actor actor, UUID id) {
        return past.batch(actor, id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private Upload upload(Actor actor, UUID id) {
        return uploads.of(actor, id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
