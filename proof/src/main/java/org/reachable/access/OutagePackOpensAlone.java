package org.reachable.access;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.reachable.Visitor;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Handling;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.pages.outage.VerifyPack;
import org.reachable.platform.partnership.Scope;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;
import org.reachable.records.people.People;

/**
 * Each agency's pack, opened from its file alone once nothing answers any more: every child with open work is in it, nothing that
 * the agency may not read, and a byte that was changed is found. Then what was written on paper comes back.
 */
public final class OutagePackOpensAlone implements Promise {

    private static final String PACKS = "/outage-packs";
    private static final Pattern PASSWORD = Pattern.compile("class=\"given\">([a-z2-9]{4}(?:-[a-z2-9]{4}){4})<");
    private static final Pattern FILE = Pattern.compile("href=\"(/outage-packs/[0-9a-f-]+)/pack\\.pdf\"");
    private static final Pattern LABEL = Pattern.compile("The newest: ([A-Z0-9-]+)<");
    private static final Pattern WAITS = Pattern.compile("/record\\?sheet=");
    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());
    private static final List<Handling> LEAVE = List.of(Handling.OPEN, Handling.NEED_TO_KNOW, Handling.THIRD_PARTY);

    @Override
    public int number() {
        return 33;
    }

    @Override
    public String words() {
        return "The outage pack opens with no server";
    }

    @Override
    public String topic() {
        return "outage";
    }

    /** An agency's pack on its way: its file, with what it is opened, and who looks after it. */
    private record Taken(String agency, Actor keeper, String href, String label, Path file, String password) {}

    /** What was counted. */
    private static final class Count {
        private int children;
        private int present;
        private int mustNot;
        private int shown;
        private int lockedOrKept;
        private int lockedOrKeptShown;
        private int wrongPasswords;
        private int opened;
        private int changed;
        private int unnoticed;
        private int sheets;
        private int typedIn;
        private int known;
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        var count = new Count();
        Path folder = trial.folder("packs");
        Served served = trial.sample() ? trial.served() : trial.another("outage");
        try {
            var home = new Household(served);
            List<PersonId> open = new ArrayList<>();
            List<PersonId> kept = new ArrayList<>();
            plant(home, trial.times(40, 2), open, kept);
            Map<PersonId, String> references = references(served, open, kept);
            Path certificate = folder.resolve("signing.pem");
            List<Taken> packs = new ArrayList<>();
            for (String agency : Household.AGENCIES) {
                packs.add(take(home, agency, folder));
            }
            Files.copy(Path.of(served.property("reachable.outage.keys"), "signing.pem"), certificate);
            for (Taken pack : packs) {
                writeAndTypeIn(home, pack, open.getFirst(), trial.times(10, 1), count);
            }
            if (!trial.sample()) {
                served.close();
            }
            for (Taken pack : packs) {
                read(pack, references, open, kept, count);
                tamper(pack, certificate, trial.times(2_000, 60), trial.random(), count);
            }
        } finally {
            if (!trial.sample()) {
                served.close();
            }
        }
        return List.of(
                Figure.all("children with open work who are in their agencies’ packs", count.present, count.children),
                Figure.none("canaries in a pack that its agency may not read", count.shown, count.mustNot),
                Figure.none(
                        "children in it who are locked, or from whom one is kept",
                        count.lockedOrKeptShown,
                        count.lockedOrKept),
                Figure.none("wrong passwords that open one", count.opened, count.wrongPasswords),
                Figure.none("changed bytes that are not found", count.unnoticed, count.changed),
                Figure.all("sheets typed in that wait no longer", count.typedIn, count.sheets),
                Figure.all("of them known from when they were written", count.known, count.sheets));
    }

    private static void plant(Household home, int many, List<PersonId> open, List<PersonId> kept) {
        for (int i = 0; i < many; i++) {
            PersonId child = home.child();
            home.house().ask(child, home.house().somebody("voluntary"));
            open.add(child);
            PersonId hidden = home.child();
            home.house().ask(hidden, home.house().somebody("voluntary"));
            if (i % 2 == 0) {
                home.house().lock(hidden, true);
            } else {
                for (String agency : Household.AGENCIES) {
                    home.house().keepOut(hidden, home.house().somebody(agency), true);
                }
            }
            kept.add(hidden);
        }
    }

    private static Map<PersonId, String> references(Served served, List<PersonId> open, List<PersonId> kept) {
        Actor job = Actor.job("test", served.testshire().id());
        Map<PersonId, String> references = new HashMap<>();
        for (List<PersonId> some : List.of(open, kept)) {
            some.forEach(child -> references.put(
                    child, served.bean(People.class).reference(job, child).orElseThrow()));
        }
        return references;
    }

    private static Taken take(Household home, String agency, Path folder) throws IOException {
        Actor keeper = home.house().somebody(agency);
        home.house().duty(keeper, "agency-safeguarding-lead", Scope.agency(agency));
        try (Visitor visitor = home.visitor(keeper)) {
            String password = found(
                    PASSWORD,
                    visitor.post(PACKS + "/password", Household.nothing()).body());
            visitor.post(PACKS, Household.nothing());
            String page = visitor.get(PACKS).body();
            String href = found(FILE, page);
            Path file = Files.write(folder.resolve(agency + ".pdf"), visitor.bytes(href + "/pack.pdf"));
            return new Taken(agency, keeper, href, found(LABEL, page), file, password);
        }
    }

    private static void read(
            Taken pack, Map<PersonId, String> references, List<PersonId> open, List<PersonId> kept, Count count)
            throws IOException {
        String words;
        try (PDDocument document = Loader.loadPDF(pack.file().toFile(), pack.password())) {
            words = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
        for (PersonId child : open) {
            count.children++;
            count.present += words.contains(plain(references, child)) ? 1 : 0;
        }
        for (PersonId child : kept) {
            count.lockedOrKept++;
            count.lockedOrKeptShown += words.contains(plain(references, child)) ? 1 : 0;
        }
        for (String agency : Household.AGENCIES) {
            for (Handling handling : Handling.values()) {
                boolean may = LEAVE.contains(handling)
                        && AccessPolicy.sees(
                                Relationship.AGENCY,
                                handling,
                                agency.equals(pack.agency()),
                                pack.agency().equals("police"));
                if (!may) {
                    count.mustNot++;
                    String canary = "Canary of %s, %s".formatted(agency, handling.code());
                    if (words.contains(canary.replace(" ", ""))) {
                        count.shown++;
                        System.err.println("The pack of " + pack.agency() + " says " + canary);
                    }
                }
            }
        }
        for (String wrong : List.of("", pack.password() + "a", pack.password().substring(1), "reachable")) {
            count.wrongPasswords++;
            count.opened += opens(pack.file(), wrong) ? 1 : 0;
        }
    }

    /** A long name goes on in the next line. */
    private static String plain(Map<PersonId, String> references, PersonId child) {
        return references.getOrDefault(child, "").replace(" ", "");
    }

    private static boolean opens(Path file, String password) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), password)) {
            return document.getNumberOfPages() > 0;
        } catch (InvalidPasswordException closed) {
            return false;
        }
    }

    private static void tamper(Taken pack, Path certificate, int tries, Random random, Count count) throws IOException {
        byte[] file = Files.readAllBytes(pack.file());
        Path changed = pack.file().resolveSibling("changed.pdf");
        for (int i = 0; i < tries; i++) {
            byte[] bytes = file.clone();
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) (bytes[at] ^ 1 << random.nextInt(8));
            Files.write(changed, bytes);
            count.changed++;
            if (VerifyPack.run(SILENT, changed.toString(), certificate.toString()) != 1) {
                count.unnoticed++;
                System.err.printf("byte %d of the pack of %s%n", at, pack.agency());
            }
        }
        count.changed++;
        count.unnoticed += VerifyPack.run(SILENT, pack.file().toString(), certificate.toString()) == 0 ? 0 : 1;
    }

    /** What was written at night is typed in in the morning; no sheet is forgotten. */
    private static void writeAndTypeIn(Household home, Taken pack, PersonId child, int sheets, Count count) {
        try (Visitor visitor = home.visitor(pack.keeper())) {
            for (int i = 1; i <= sheets; i++) {
                String sheet = "%02d".formatted(i);
                visitor.post(pack.href() + "/written", Map.of("sheets", sheet));
                Instant written = home.served().bean(Clock.class).instant().minus(Duration.ofHours(5 + i));
                typeIn(visitor, child, pack.label() + "-" + sheet, written.minus(Duration.ofMinutes(30)), written);
                count.sheets++;
                count.known += isKnownFrom(home, pack.label() + "-" + sheet, written) ? 1 : 0;
            }
            String page = visitor.get(pack.href()).body();
            count.typedIn += sheets - (int) WAITS.matcher(page).results().count();
        }
    }

    private static void typeIn(Visitor visitor, PersonId child, String sheet, Instant happened, Instant written) {
        HttpResponse<String> begun =
                visitor.post("/record", Map.of("child", child.toString(), "type", "school-concern", "sheet", sheet));
        String draft = begun.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(
                "version",
                found(
                        Pattern.compile("name=\"version\" value=\"(\\d+)\""),
                        visitor.get(draft).body()));
        fields.putAll(Map.of("words", "Written by torchlight.", "a-threat", "no"));
        at(fields, "when", "time", happened);
        at(fields, "paper", "paper-time", written);
        fields.put("paper-by", "Nora Night");
        visitor.post(draft, fields);
        String check = visitor.get(draft + "/check").body();
        visitor.post(
                draft + "/entry",
                Map.of("version", found(Pattern.compile("name=\"version\" value=\"(\\d+)\""), check)));
    }

    private static void at(Map<String, String> fields, String day, String time, Instant at) {
        ZonedDateTime there = at.atZone(LondonTime.ZONE);
        fields.put(day + "-day", Integer.toString(there.getDayOfMonth()));
        fields.put(day + "-month", Integer.toString(there.getMonthValue()));
        fields.put(day + "-year", Integer.toString(there.getYear()));
        fields.put(time, "%02d:%02d".formatted(there.getHour(), there.getMinute()));
    }

    private static boolean isKnownFrom(Household home, String sheet, Instant written) {
        return home.served()
                        .as("postgres")
                        .sql("""
                            select count(*) from entry
                            where body #>> '{attributes,paper_sheet}' = ?
                              and recorded_at = ?::timestamptz
                            """)
                        .params(
                                sheet,
                                written.truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                                        .toString())
                        .query(Long.class)
                        .single()
                == 1;
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException(pattern + " is not on the page");
        }
        return matcher.group(1);
    }
}
