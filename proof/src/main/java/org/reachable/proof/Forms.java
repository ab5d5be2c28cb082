package org.reachable.proof;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.reachable.FilledForm;
import org.reachable.Testshire;
import org.reachable.Visitor;

/** Forms of pages, filled in by whoever reads them. */
public final class Forms {

    /** Whatever the hour, it has been. */
    private static final LocalDate YESTERDAY = LocalDate.of(2022, 6, 16);

    private Forms() {}

    /** Begins the record of a child who is called this, of whom nobody knows when they were born. */
    public static HttpResponse<String> begunCalled(Visitor who, String name) {
        return who.post(
                "/people/new", Map.of("name", name, "unknown", "Nobody who knows was there.", "known", "Nothing"));
    }

    /** The form of this page that goes to an address like this, with one word in each of its fields. */
    public static FilledForm opened(Visitor who, String page, String action) {
        String word = "Wrote-" + UUID.randomUUID();
        var writer = new FilledForm.Writer(YESTERDAY, Testshire.PASSWORD, () -> word);
        return FilledForm.on(who.get(page)).stream()
                .filter(form -> form.attr("action").matches(action))
                .findFirst()
                .map(form -> FilledForm.of(form, writer))
                .orElseThrow(() -> new IllegalStateException("There is no form to %s on %s.".formatted(action, page)));
    }
}
