package org.reachable.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** An entry that somebody writes down as people do, by form: chosen, filled in and looked at, and now to be kept. */
record Recording(Visitor writer, String form, String check) {
    /** That a child came back: whoever sees to their return interview is asked at once. */
    private static final String RETURNED = "missing-returned";

    /** That a child came back on the demonstration's first morning, at such a time and told in such words. */
    static Recording ofAReturn(Visitor writer, String child, String time, String words)
            throws IOException, InterruptedException {
        String form = writer.send(
                        "/record", writer.page("/record?child=" + child), Map.of("child", child, "type", RETURNED))
                .uri()
                .getPath();
        var typed = new HashMap<>(Map.of("version", "0", "time", time, "where", "Home", "outcome", "none"));
        typed.put("words", words);
        typed.putAll(Map.of("when-day", "17", "when-month", "6", "when-year", "2022"));
        return new Recording(
                writer, form, writer.send(form, writer.page(form), typed).body());
    }

    void keep() throws IOException, InterruptedException {
        writer.send(form + "/entry", check, Map.of("version", "1"));
    }
}
