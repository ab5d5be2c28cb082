package org.reachable.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.proof.Served;

/** Somebody at work: pages read, and forms typed, checked and kept. */
final class CaseWork {

    private static final int SHOWN = 200;

    private static final int LED = 302;

    private static final Map<String, String> TYPED = Map.of(
            "version",
            "0",
            "words",
            "Written while it was down.",
            "a-threat",
            "no",
            "when-day",
            "16",
            "when-month",
            "6",
            "when-year",
            "2022");

    private final Served served;
    private final Visitor ayo;
    private final PersonId child;
    private final List<String> kept = new ArrayList<>();
    private final List<String> unkept = new ArrayList<>();
    private int pages;
    private int answered;
    private Duration longest = Duration.ZERO;

    CaseWork(Served served) {
        this.served = served;
        this.ayo = served.visitor("ayo");
        this.child = served.testshire().child();
    }

    void some(int times) {
        for (int time = 0; time < times; time++) {
            for (String page : List.of(
                    "/now", "/children/" + child, "/children/" + child + "/timeline", "/record?child=" + child)) {
                pages++;
                answered += get(page).statusCode() == SHOWN ? 1 : 0;
            }
            write();
        }
    }

    private HttpResponse<String> get(String page) {
        long began = System.nanoTime();
        HttpResponse<String> answer = ayo.get(page);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        longest = took.compareTo(longest) > 0 ? took : longest;
        if (answer.statusCode() != SHOWN) {
            System.err.println(page + " was answered " + answer.statusCode() + " after " + took);
        }
        return answer;
    }

    private void write() {
        HttpResponse<String> begun = ayo.post("/record", Map.of("child", child.toString(), "type", "school-concern"));
        String draft = begun.headers().firstValue("Location").orElse("").replaceFirst(".*/record/", "");
        boolean done = begun.statusCode() == LED
                && ayo.post("/record/" + draft, TYPED).statusCode() == LED
                && ayo.post("/record/" + draft + "/entry", Map.of("version", "1"))
                        .headers()
                        .firstValue("Location")
                        .orElse("")
                        .endsWith("/done");
        (done ? kept : unkept).add(draft);
    }

    int pages() {
        return pages;
    }

    int answered() {
        return answered;
    }

    int forms() {
        return kept.size() + unkept.size();
    }

    /** Forms of which it was said that they are kept, and that are an entry. */
    long kept() {
        return served.as("postgres")
                .sql(
                        "select count(distinct source_local_id) from entry where source = 'reachable' and source_local_id = any (?)")
                .param(kept.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    Duration longest() {
        return longest;
    }
}
