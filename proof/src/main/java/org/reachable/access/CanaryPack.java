package org.reachable.access;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Scope;

/** What an agency opens when the servers are down, as whoever has its password reads it. */
final class CanaryPack {

    private static final String PACKS = "/outage-packs";
    private static final Pattern PASSWORD = Pattern.compile("class=\"given\">([a-z2-9]{4}(?:-[a-z2-9]{4}){4})<");
    private static final Pattern FILE = Pattern.compile("href=\"(/outage-packs/[0-9a-f-]+/pack\\.pdf)\"");

    private final Household home;
    private final String agency;

    CanaryPack(Household home, String agency) {
        this.home = home;
        this.agency = agency;
    }

    /** Made now, by whoever looks after the agency's packs. */
    String words() throws IOException {
        Actor keeper = home.house().somebody(agency);
        home.house().duty(keeper, "agency-safeguarding-lead", Scope.agency(agency));
        try (Visitor visitor = home.visitor(keeper)) {
            String password = found(
                    PASSWORD,
                    visitor.post(PACKS + "/password", Household.nothing()).body());
            visitor.post(PACKS, Household.nothing());
            String file = found(FILE, visitor.get(PACKS).body());
            try (PDDocument document = Loader.loadPDF(visitor.bytes(file), password)) {
                return CanaryLook.words(document);
            }
        } finally {
            home.house().endDuties(keeper);
        }
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException(pattern + " is not on the page");
        }
        return matcher.group(1);
    }
}
