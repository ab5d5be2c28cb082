package org.reachable.foundation.govuk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The main navigation, for pages that only tests have. */
public final class SampleNavigation {

    private SampleNavigation() {}

    public static void tell(HttpServletRequest request) {
        new Navigation(List.of(
                        new Navigation.Item("now", "Now", "/now", false),
                        new Navigation.Item("children", "Children", "/children", false),
                        new Navigation.Item("record", "Record", "/record", true),
                        new Navigation.Item("search", "Search", "/search", false),
                        new Navigation.Item("on-duty", "On duty", "/on-duty", false)))
                .tell(request);
    }
}
