package org.reachable.platform.forms;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.FilledForm;
import org.reachable.platform.forms.Writer.Place;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;

/** A form with its one number, sent ten times: some at once, some whose answer nobody reads, some while nothing can be kept. */
public final class AFormSentAgainDoesNothingAgain implements Promise {

    private static final int AT_ONCE = 4;

    private static final int AGAIN = 5;

    private static final int LED = 302;

    private static final int SHOWN = 200;

    private static final int SENT_ALREADY = 409;

    private static final int UNAVAILABLE = 503;

    private final List<String> twice = new ArrayList<>();
    private final List<String> never = new ArrayList<>();
    private int forms;
    private int sent;
    private int sentAgain;
    private int ledAgain;
    private int lost;
    private int undone;

    @Override
    public int number() {
        return 26;
    }

    @Override
    public String words() {
        return "A form that is sent again does nothing again";
    }

    @Override
    public String topic() {
        return "resending";
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        Served served = trial.served();
        try (ExecutorService several = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int time = 0; time < trial.times(5, 1); time++) {
                try (Writer writer = Writer.of(served)) {
                    List<Supplier<Place>> places = writer.places();
                    for (Supplier<Place> place : places.subList(0, trial.times(places.size(), 5))) {
                        atOnce(writer, place.get(), several);
                        afterALostAnswer(writer, place.get());
                        afterItWasUndone(writer, place.get());
                    }
                }
            }
        }
        boolean noticed = anotherNumberIsAnotherForm(served);
        twice.forEach(System.err::println);
        never.forEach(System.err::println);
        return List.of(
                Figure.none("forms with more than the one effect", twice.size(), forms),
                Figure.all("forms that have it", (long) forms - never.size(), forms),
                Figure.all("sent again, and led where the first was", ledAgain, sentAgain),
                Figure.fact("control: with another number it is done again", noticed ? "yes" : "no", "yes", noticed),
                Figure.told("sent in all; answers lost; undone first", "%,d; %,d; %,d".formatted(sent, lost, undone)));
    }

    private boolean anotherNumberIsAnotherForm(Served served) {
        try (Writer writer = Writer.of(served)) {
            FilledForm form = writer.filled(writer.places().getFirst().get());
            send(writer, form);
            send(writer, form.with("form", UUID.randomUUID().toString()));
            return writer.rowsWith(form.word()) > 1;
        }
    }

    /** Four at one time, and five after them. */
    private void atOnce(Writer writer, Place place, ExecutorService several) throws Exception {
        FilledForm form = writer.filled(place);
        String before = writer.state();
        Callable<Integer> send = () -> send(writer, form).statusCode();
        List<Integer> answers = several
                .invokeAll(Stream.generate(() -> send).limit(AT_ONCE).toList())
                .stream()
                .map(Future::resultNow)
                .toList();
        judge(writer, form, before, "at once " + answers);
    }

    /** The connection ends as soon as all of it is sent: nobody ever reads where it led. */
    private void afterALostAnswer(Writer writer, Place place) throws Exception {
        FilledForm form = writer.filled(place);
        String before = writer.state();
        String body = form.body();
        String cookie = writer.visitor().cookies();
        for (int time = 0; time < 2; time++) {
            lost++;
            try (var socket = new Socket("localhost", writer.served().port())) {
                socket.getOutputStream().write("""
                        POST %s HTTP/1.1
                        Host: localhost
                        Cookie: %s
                        Content-Type: application/x-www-form-urlencoded
                        Content-Length: %d

                        %s""".formatted(form.action(), cookie, body.length(), body)
                        .replaceFirst("(?s)\n\n", "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            } catch (IOException closedBefore) {
                continue;
            }
        }
        judge(writer, form, before, "lost");
    }

    /** The audit cannot be written, so nothing is; it is sent again when it can. */
    private void afterItWasUndone(Writer writer, Place place) {
        FilledForm form = writer.filled(place);
        String before = writer.state();
        var owner = writer.served().as("reachable_owner");
        owner.sql("revoke insert on audit_unsealed from reachable_application").update();
        try {
            undone += send(writer, form).statusCode() == UNAVAILABLE ? 1 : 0;
        } finally {
            owner.sql("grant insert on audit_unsealed to reachable_application").update();
        }
        if (!writer.state().equals(before)) {
            twice.add(form.action() + " was kept while no row could be");
        }
        judge(writer, form, before, "undone first");
    }

    private void judge(Writer writer, FilledForm form, String before, String how) {
        forms++;
        HttpResponse<String> first = send(writer, form);
        String after = writer.state();
        long rows = form.word().isEmpty() ? 1 : writer.rowsWith(form.word());
        for (int again = 0; again < AGAIN; again++) {
            ledAgain += Objects.equals(led(send(writer, form)), led(first)) ? 1 : 0;
            sentAgain++;
        }
        if (!writer.state().equals(after) || rows > 1) {
            twice.add("%s, %s: %d rows".formatted(form.action(), how, rows));
        }
        if (before.equals(after) || rows == 0 || !isTaken(form, first.statusCode())) {
            never.add("%s, %s: %d".formatted(form.action(), how, first.statusCode()));
        }
    }

    private static @Nullable String led(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(null);
    }

    /** A first password is shown, and shown once: whoever sends that again is told that it was sent. */
    private static boolean isTaken(FilledForm form, int status) {
        return status == LED
                || form.action().endsWith("/family-accounts") && (status == SHOWN || status == SENT_ALREADY);
    }

    private HttpResponse<String> send(Writer writer, FilledForm form) {
        sent++;
        return writer.visitor().postRaw(form.action(), form.body());
    }
}
