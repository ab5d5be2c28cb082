package org.reachable;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Function;
import org.reachable.foundation.kernel.PersonId;

/** The page of an entry that whoever reads it wrote: they alone file it elsewhere. */
final class OwnEntry {

    private OwnEntry() {}

    static String of(Function<String, Page> opened, PersonId child) {
        Page timeline = opened.apply("/children/" + child + "/timeline");
        List<String> entries = timeline.locator("main a[href^='/entries/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        return entries.stream()
                .filter(entry ->
                        opened.apply(entry).locator("main a[href$='/move']").count() > 0)
                .findFirst()
                .orElseThrow();
    }
}
