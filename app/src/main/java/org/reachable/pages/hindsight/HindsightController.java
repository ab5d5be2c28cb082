package org.reachable.pages.hindsight;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.csv.RowProblem;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.replay.Replay;
import org.reachable.engine.telling.StoryPage;
import org.reachable.exchange.files.FileChecks;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.reachable.foundation.govuk.Words;
import org.reachable.pages.hindsight.FileKeptNowhere.Unreadable;
import org.reachable.pages.hindsight.HindsightPage.Story;
import org.reachable.platform.forms.KeepsNothing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Looks back on the story of a demonstration, and on a chronology that is sent. What is sent is answered in the same request and
 * held by nothing after it: it is in no table, no log, no session and no file.
 */
@Controller
class HindsightController {

    static final String HREF = "/would-it-have-changed";

    private static final int AT_A_TIME = 2;
    private static final int MOST_REMARKS = 50;

    private final LookingBack looking;
    private final FileChecks checks;
    private final Vocabulary vocabulary;
    private final ObjectProvider<StoryToLookBackOn> everybodys;
    private final Semaphore places = new Semaphore(AT_A_TIME);
    private volatile @Nullable Story told;

    HindsightController(
            LookingBack looking,
            FileChecks checks,
            Vocabulary vocabulary,
            ObjectProvider<StoryToLookBackOn> everybodys) {
        this.looking = looking;
        this.checks = checks;
        this.vocabulary = vocabulary;
        this.everybodys = everybodys;
    }

    @GetMapping(HREF)
    ModelAndView page() {
        return page(everybodysStory(), "", null, null);
    }

    /** Answers with the page itself, for there is nothing to be led to; or with a page to take away. */
    @PostMapping(HREF)
    @KeepsNothing
    Object lookBack(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "page") String as)
            throws IOException {
        String called = file == null ? null : file.getOriginalFilename();
        if (file == null || called == null || called.isEmpty()) {
            return refused("Choose a file", BAD_REQUEST);
        }
        String name = FileChecks.plain(called);
        Optional<String> wrong = wrong(name, file);
        if (wrong.isPresent()) {
            return refused(wrong.get(), BAD_REQUEST);
        }
        if (!places.tryAcquire()) {
            return refused("Other files are being looked back on. Send yours again in a minute", SERVICE_UNAVAILABLE);
        }
        try {
            return lookedBack(FileKeptNowhere.read(name, file.getBytes(), vocabulary), as);
        } catch (Unreadable why) {
            return refused(String.valueOf(why.getMessage()), BAD_REQUEST);
        } catch (RuntimeException fault) {
            // A fault is written to a log with what caused it, and that may quote the file.
            throw new IllegalStateException("A file that is kept nowhere could not be looked back on: "
                    + fault.getClass().getSimpleName());
        } finally {
            places.release();
        }
    }

    private Object lookedBack(FileKeptNowhere file, String as) {
        Replay replay = looking.replayed(file.entries());
        if (as.equals("file")) {
            var page = new StringWriter();
            StoryPage.write(looking.whole(replay), page);
            return ResponseEntity.ok()
                    .contentType(MediaType.TEXT_HTML)
                    .header("Content-Disposition", "attachment; filename=\"story.html\"")
                    .body(page.toString());
        }
        String account = "%s read, %,d left out. Nothing of it was kept: it is gone when you close this page."
                .formatted(
                        Words.count(file.reading().rows(), "row"),
                        file.reading().refused());
        return page(looking.told(replay, file.children(), Unread.of(file)), account, remarks(file.problems()), null);
    }

    private ModelAndView refused(String why, HttpStatus status) {
        ModelAndView page = page(everybodysStory(), "", null, why);
        page.setStatus(status);
        return page;
    }

    private static ModelAndView page(
            List<Story> stories, String account, @Nullable Table remarks, @Nullable String error) {
        Field file = Field.of("file", "A chronology")
                .withHint("A CSV file of format 1, as files are brought in: %d MB and %d children at most."
                        .formatted(FileKeptNowhere.MOST_MEGABYTES, FileKeptNowhere.MOST_CHILDREN))
                .withError(error);
        return new ModelAndView("hindsight/hindsight", "page", new HindsightPage(stories, account, remarks, file));
    }

    /** The invented story does not change while we run, so that it is worked out once. */
    private List<Story> everybodysStory() {
        StoryToLookBackOn story = everybodys.getIfAvailable();
        if (story == null) {
            return List.of();
        }
        Story known = told;
        if (known == null) {
            known = looking.of(looking.replayed(story.entries()), story.child());
            told = known;
        }
        return List.of(known);
    }

    private Optional<String> wrong(String name, MultipartFile file) throws IOException {
        return file.getSize() > FileKeptNowhere.MOST_MEGABYTES * 1024L * 1024
                ? Optional.of("%s must be smaller than %d MB. Send fewer years of it, or one child’s rows by themselves"
                        .formatted(name, FileKeptNowhere.MOST_MEGABYTES))
                : checks.problem(name, file.getBytes());
    }

    private static @Nullable Table remarks(List<RowProblem> problems) {
        if (problems.isEmpty()) {
            return null;
        }
        return new Table(
                "Rows with something to say" + (problems.size() > MOST_REMARKS ? ", the first " + MOST_REMARKS : ""),
                List.of(Cell.number("Line"), Cell.of("What became of it"), Cell.of("Why"), Cell.of("How to mend it")),
                problems.stream()
                        .limit(MOST_REMARKS)
                        .map(problem -> List.of(
                                Cell.number(problem.line()),
                                Cell.of(
                                        problem.severity() == RowProblem.Severity.REFUSED
                                                ? "Left out"
                                                : "Read with a remark"),
                                Cell.of(problem.what()),
                                Cell.of(problem.mend())))
                        .toList(),
                false);
    }
}
