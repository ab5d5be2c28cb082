package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;

/** A form of an entry about a child, as its writer fills it in. */
record RecordForm(Visitor writer, String address) {

    static RecordForm begun(Visitor writer, PersonId child, String type) {
        return new RecordForm(writer, led(writer, "/record", Map.of("child", child.toString(), "type", type)));
    }

    /** The same about what is no child. */
    static RecordForm begun(Visitor writer, String subject, String type) {
        return new RecordForm(writer, led(writer, "/record", Map.of("subject", subject, "type", type)));
    }

    String page() {
        return writer.get(address).body();
    }

    /** What was wrong with what was sent, beside what was typed. */
    String mended() {
        return writer.get(address + "?mend=true").body();
    }

    /** What stands there to be checked before it is saved. */
    String check() {
        return writer.get(address + "/check").body();
    }

    /** Where the form leads once this is typed in: to be mended, or to be checked. */
    String sent(String words, Map<String, String> answers) {
        var typed = new HashMap<>(Map.of("version", "0", "words", words));
        typed.putAll(Map.of("when-day", "1", "when-month", "6", "when-year", "2022"));
        // Danger is asked about on every form that can tell of it.
        typed.putAll(Map.of("a-threat", "no", "a-distress", "no"));
        // So is who saw a child who is back or found.
        typed.put("a-seen_back", "me");
        typed.putAll(answers);
        return led(writer, address, typed);
    }

    /** Where saving leads: done, or back to be checked. */
    String saved() {
        return led(writer, address + "/entry", Map.of("version", "1"));
    }

    void isKept() {
        check();
        assertThat(saved()).endsWith("/done");
    }

    private static String led(Visitor writer, String address, Map<String, String> sent) {
        return writer.post(address, sent)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }
}
