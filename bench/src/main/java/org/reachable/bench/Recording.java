package org.reachable.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** An entry that somebody writes down as people do, by form: chosen, filled in and looked at, and now to be kept. */
record Recording(Visitor writer, String form, String check) {
    /** That a child came back: whoever sees to their return interview is asked at once. */
    private static final String RETURNED = "missing-returned";

    private static final int SHOWN = 600;

    /** That a child came back on the demonstration's first morning, at such a time and told in such words. */
    static Recording ofAReturn(Visitor writer, String child, String time, String words)
            throws IOException, InterruptedException {
        String form = writer.send(
                        "/record", writer.page("/record?child=" + child), Map.of("child", child, "type", RETURNED))
                .uri()
                .getPath();
        var typed = new HashMap<>(Map.of("version", "0", "time", time, "where", "Home", "outcome", ""));
        typed.put("words", words);
        typed.putAll(Map.of("when-day", "17", "when-month", "6", "when-year", "2022"));
        return new Recording(writer, form, accepted(writer.send(form, writer.page(form), typed)));
    }

    /** The page that follows; fails with what it asks for, where what was sent is not taken: nothing kept is no figure. */
    private static String accepted(HttpResponse<String> answer) throws IOException {
        String page = answer.body();
        int problem = page.indexOf("govuk-error-summary__body");
        if (problem >= 0) {
            throw new IOException("Not taken: "
                    + page.substring(problem, Math.min(page.length(), problem + SHOWN))
                            .replaceAll("<[^>]*>", " ")
                            .replaceAll("\\s+", " "));
        }
        return page;
    }

    void keep() throws IOException, InterruptedException {
        accepted(writer.send(form + "/entry", check, Map.of("version", "1")));
    }
}
