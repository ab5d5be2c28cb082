package org.reachable.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Files brought in as people bring them in, read, looked at, audited and folded, beside COPY of the rows they became into the
 * same tables: with the same keys, indexes and triggers, and nothing else.
 */
final class BringingIn implements Measure {
    private static final double GOAL = 1.5;
    private static final double GOAL_FOLDED = 4;
    private static final int ROWS = 1_000_000;
    private static final int SAMPLE = 20_000;
    /** A file of so many rows is smaller than what may be sent, 20 MB. */
    private static final int ROWS_A_FILE = 40_000;
    /** So many files at once are fewer and smaller than what may be sent together, 12 and 80 MB. */
    private static final int FILES_AT_ONCE = 3;

    private static final int CHILDREN = 100;
    private static final String WHO = "amina.diallo";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Figure> take(Setting setting) throws Exception {
        List<String> files = files(setting, setting.sample() ? SAMPLE : ROWS);
        try (var demonstration = new Demonstration(setting.checkout(), CHILDREN)) {
            var who = Visitor.signedIn(demonstration.at(), WHO);
            String source = "bench-" + System.currentTimeMillis();
            var pages = new ArrayList<String>();
            for (int file = 0; file < files.size(); file += FILES_AT_ONCE) {
                List<String> together = files.subList(file, Math.min(files.size(), file + FILES_AT_ONCE));
                pages.add(who.sendFiles("/import", who.page("/import"), source, together));
            }
            try (Connection database = demonstration.database()) {
                long began = System.nanoTime();
                for (String page : pages) {
                    who.send(page + "/loaded", who.page(page), Map.of("register", "*"));
                }
                var rows = new CopiedRows(database, source);
                double loaded = waited(began, rows::areLoaded);
                double folded = waited(began, rows::areFolded);
                double copied = rows.secondsToCopy();
                String behind = "%,d rows in %.1f s, folded after %.1f s; COPY in %.1f s"
                        .formatted(rows.many(), loaded, folded, copied);
                return List.of(
                        new Figure(
                                "Bringing files in against COPY of the rows",
                                loaded / copied,
                                "×",
                                Goal.atMost(GOAL),
                                behind),
                        new Figure(
                                "The same with every story folded", folded / copied, "×", Goal.atMost(GOAL_FOLDED), ""),
                        new Figure("Rows brought in", rows.many() / loaded, "a second", Goal.NONE, ""));
            }
        }
    }

    /** Asks again and again: what is waited for goes on in the background. */
    private static double waited(long began, Asked isSo) throws SQLException, InterruptedException {
        while (!isSo.now()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private interface Asked {
        boolean now() throws SQLException;
    }

    /** So many rows of the county, or all that it has, in files that are small enough to be sent. */
    private static List<String> files(Setting setting, int most) throws IOException {
        var files = new ArrayList<String>();
        int rows = 0;
        for (Path chronology : setting.chronologies()) {
            try (BufferedReader lines = Files.newBufferedReader(chronology)) {
                String header = lines.readLine() + '\n';
                var file = new StringBuilder(header);
                for (String line = lines.readLine(); line != null && rows < most; line = lines.readLine()) {
                    file.append(line).append('\n');
                    rows++;
                    if (rows % ROWS_A_FILE == 0) {
                        files.add(file.toString());
                        file = new StringBuilder(header);
                    }
                }
                if (file.length() > header.length()) {
                    files.add(file.toString());
                }
            }
        }
        return files;
    }
}
