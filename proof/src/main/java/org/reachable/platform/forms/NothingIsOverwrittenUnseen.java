package org.reachable.platform.forms;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.reachable.FilledForm;
import org.reachable.Visitor;
import org.reachable.platform.forms.Writer.Place;
import org.reachable.proof.Figure;
import org.reachable.proof.Forms;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;

/** Many have the same form open and save it at once: each save is kept, or told beside what stands there now. */
public final class NothingIsOverwrittenUnseen implements Promise {

    private static final int LED = 302;

    private static final int CONFLICT = 409;

    private final List<String> silent = new ArrayList<>();
    private final List<String> untold = new ArrayList<>();
    private int saves;
    private int applied;
    private int told;
    private int rounds;
    private int afterwards;

    /** What somebody typed, and what they were answered. */
    private record Save(FilledForm form, HttpResponse<String> answer) {}

    @Override
    public int number() {
        return 24;
    }

    @Override
    public String words() {
        return "Nobody overwrites what they have not seen";
    }

    @Override
    public String topic() {
        return "races";
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        Served served = trial.served();
        int writers = trial.times(16, 4);
        List<Visitor> all = new ArrayList<>();
        try (ExecutorService several = Executors.newFixedThreadPool(writers);
                Writer writer = Writer.of(served)) {
            for (int one = 0; one < writers; one++) {
                all.add(served.visitor("ayo"));
            }
            for (int time = 0; time < trial.times(40, 1); time++) {
                for (Place place : writer.rows()) {
                    race(all, several, place, place.page(), writer);
                }
                String draft = begun(writer);
                race(all, several, new Place(draft, draft), draft, writer);
            }
        } finally {
            all.forEach(Visitor::close);
        }
        silent.forEach(System.err::println);
        untold.forEach(System.err::println);
        return List.of(
                Figure.none("saves that took the place of another unseen", silent.size(), saves),
                Figure.all("saves kept, or told with both versions", (long) applied + told, saves),
                Figure.told("of which kept, and told", "%,d, %,d".formatted(applied, told)),
                Figure.all("control: whoever then saves what they see, saves it", afterwards, rounds));
    }

    private static String begun(Writer writer) {
        return writer.visitor()
                .post("/record", Map.of("child", writer.child().toString(), "type", "school-concern"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }

    private void race(List<Visitor> writers, ExecutorService several, Place place, String page, Writer writer)
            throws Exception {
        rounds++;
        List<Callable<Save>> racing = writers.stream()
                .map(who -> {
                    FilledForm form = Forms.opened(who, page, place.action());
                    return (Callable<Save>) () -> new Save(form, who.postRaw(form.action(), form.body()));
                })
                .toList();
        List<Save> answers =
                several.invokeAll(racing).stream().map(Future::resultNow).toList();
        saves += answers.size();
        List<Save> kept = answers.stream()
                .filter(save -> save.answer().statusCode() == LED)
                .toList();
        applied += kept.size();
        if (kept.size() != 1) {
            silent.add("%s: %d of %d were kept over one version".formatted(page, kept.size(), answers.size()));
            return;
        }
        String winner = kept.getFirst().form().word();
        if (writer.rowsWith(winner) == 0) {
            silent.add(page + ": what was kept is nowhere");
        }
        answers.stream().filter(save -> save != kept.getFirst()).forEach(save -> {
            String body = save.answer().body();
            if (save.answer().statusCode() == CONFLICT
                    && body.contains(save.form().word())
                    && body.contains(winner)) {
                told++;
            } else {
                untold.add("%s answers %d, its own %s, the other %s"
                        .formatted(
                                page,
                                save.answer().statusCode(),
                                body.contains(save.form().word()),
                                body.contains(winner)));
            }
        });
        afterwards(writers.getFirst(), place, page, writer);
    }

    /** Opened again, it is saved over what stands there now. */
    private void afterwards(Visitor who, Place place, String page, Writer writer) {
        Place now = place.page().contains("/record/") || place.page().endsWith("/description")
                ? place
                : writer.rows().stream()
                        .filter(row -> row.page().startsWith(page.replaceFirst("[^/]+$", "")))
                        .findFirst()
                        .orElse(place);
        FilledForm form = Forms.opened(who, now.page(), now.action());
        afterwards += who.postRaw(form.action(), form.body()).statusCode() == LED ? 1 : 0;
    }
}
