package org.reachable.exchange.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that must not come in: each would be a good table, were it not for one thing. */
final class BadFiles {

    static final String HEAD = "event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary\n";
    static final String ROW = "T1,Rowan,2022-06-16T10:00,2022-06-16T11:00,school,school-concern,Came in tired.\n";
    static final byte[] GOOD = bytes(HEAD + ROW);

    private BadFiles() {}

    /**
     * One of them.
     *
     * @param told what whoever sends it is told of it
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares or changes it
    record Bad(String why, String name, byte[] content, String told) {}

    static List<Bad> all() {
        var all = new ArrayList<Bad>();
        begins(all);
        archives(all);
        inside(all);
        names(all);
        letters(all);
        return all;
    }

    /** Wrong content for the ending, with good rows after it. */
    private static void begins(List<Bad> all) {
        Map.ofEntries(
                        Map.entry("%PDF-1.7\n", "a PDF"),
                        Map.entry("\u0089PNG\r\n", "a picture"),
                        Map.entry("\u00FF\u00D8\u00FF\u00E0", "a picture"),
                        Map.entry("GIF89a", "a picture"),
                        Map.entry("RIFF....WEBP", "a picture"),
                        Map.entry("ID3\u0003", "a recording"),
                        Map.entry("MZ\u0090", "a program"),
                        Map.entry("\u007FELF\u0002", "a program"),
                        Map.entry("#!/bin/sh\nrm -rf /\n", "a program"),
                        Map.entry("{\\rtf1\\ansi", "a document"),
                        Map.entry("SQLite format 3", "a database"),
                        Map.entry("Rar!\u001A\u0007", "an archive"),
                        Map.entry("7z\u00BC\u00AF\u0027\u001C", "an archive"),
                        Map.entry("BZh91AY", "an archive"),
                        Map.entry("\u00FD7zXZ", "an archive"),
                        Map.entry("\u00D0\u00CF\u0011\u00E0\u00A1", "a workbook"))
                .forEach((sign, told) -> all.add(
                        new Bad("begins as " + told + " " + sign.strip(), "june.csv", joined(raw(sign), GOOD), told)));
    }

    private static void archives(List<Bad> all) {
        byte[] zeros = new byte[1 << 20];
        byte[] bomb = zip("zeros.csv", zeros);
        all.add(new Bad("a zip named so", "june.zip", zip("june.csv", GOOD), "an archive"));
        all.add(new Bad("a zip named otherwise", "june.csv", zip("june.csv", GOOD), "an archive"));
        all.add(new Bad("a zip bomb", "june.csv", bomb, "an archive"));
        byte[] nested = bomb;
        for (int i = 0; i < 5; i++) {
            nested = zip("inner" + i + ".zip", nested);
        }
        all.add(new Bad("zips in a zip", "june.csv", nested, "an archive"));
        all.add(new Bad("a zip that climbs", "june.csv", zip("../../../../etc/cron.d/x", GOOD), "an archive"));
        all.add(new Bad("a gzip", "june.csv", gzip(GOOD), "an archive"));
        all.add(new Bad("a gzip bomb", "june.csv", gzip(zeros), "an archive"));
        all.add(new Bad("a workbook", "june.csv", zip("xl/workbook.xml", bytes("<workbook/>")), "a workbook"));
        all.add(new Bad("a workbook with macros", "june.csv", zip("xl/vbaProject.bin", zeros), "a workbook"));
        all.add(new Bad("a workbook named so", "june.xlsx", zip("xl/workbook.xml", GOOD), "a workbook"));
        all.add(new Bad("macros named so", "june.xlsm", zip("xl/vbaProject.bin", GOOD), "a workbook"));
        all.add(new Bad("an empty zip", "june.csv", raw("PK\u0005\u0006" + "\0".repeat(18)), "an archive"));
    }

    /** A table that is another file as well. */
    private static void inside(List<Bad> all) {
        all.add(new Bad("a zip after the rows", "june.csv", joined(GOOD, zip("x", GOOD)), "line 3"));
        all.add(new Bad("the end of a zip", "june.csv", joined(GOOD, raw("PK\u0005\u0006")), "line 3"));
        all.add(new Bad(
                "a PDF after the rows", "june.csv", joined(GOOD, raw("%PDF-1.4 1 0 obj")), "a PDF in it, on line 3"));
        all.add(new Bad(
                "a script in a cell",
                "june.csv",
                bytes(HEAD + ROW.replace("tired", "<script>alert(1)</script>")),
                "a web page in it, on line 2"));
        all.add(new Bad(
                "a script in capitals", "june.csv", bytes(HEAD + "<SCRIPT SRC=//evil></SCRIPT>"), "a web page"));
        all.add(new Bad("a web page", "june.csv", bytes("<!DOCTYPE html><p>" + HEAD), "a web page in it, on line 1"));
        all.add(new Bad("a web page without saying so", "june.csv", bytes("<html>" + HEAD), "a web page"));
        all.add(new Bad("a drawing that runs", "june.csv", bytes("<svg onload=alert(1)>" + HEAD), "a picture in it"));
        all.add(new Bad("PHP", "june.csv", bytes(HEAD + ROW + "<?php system('id');"), "a program in it, on line 3"));
        all.add(new Bad(
                "entities that swell", "june.csv", bytes("<!ENTITY lol \"lol\">" + HEAD), "reaches for other files"));
        String virus = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
        all.add(new Bad("what scanners are tried with", "june.csv", bytes(virus), "on line 1"));
        all.add(new Bad(
                "the same in a cell",
                "june.csv",
                bytes(HEAD + ROW + ROW.replace("Came in tired.", virus)),
                "on line 3"));
    }

    private static void names(List<Bad> all) {
        for (String name : List.of(
                "june.exe",
                "june.csv.exe",
                "june.html",
                "june.svg",
                "june.xlsm",
                "june",
                "june.csv ",
                "june.csv;.jsp")) {
            all.add(new Bad("named " + name, name, GOOD, "does not end in .csv or .txt"));
        }
        for (String name : List.of(
                "..csv",
                "june..csv",
                "june\0.csv",
                "june\n.csv",
                "../../june.csv",
                "..\\..\\june.csv",
                "j".repeat(200) + ".csv")) {
            all.add(new Bad("named " + name.replaceAll("\\p{Cntrl}", "?"), name, GOOD, "The name of a file"));
        }
    }

    private static void letters(List<Bad> all) {
        all.add(new Bad("nothing", "june.csv", new byte[0], "is empty"));
        all.add(new Bad("blanks", "june.csv", bytes("  \n\t\n"), "is empty"));
        all.add(new Bad("a mark alone", "june.csv", bytes("\uFEFF"), "is empty"));
        all.add(new Bad("a null byte", "june.csv", bytes(HEAD + ROW.replace("tired", "ti\0red")), "line 2 holds"));
        all.add(new Bad("null bytes alone", "june.csv", new byte[500], "line 1 holds"));
        all.add(new Bad("a bell", "june.csv", bytes(HEAD + ROW + "\u0007"), "line 3 holds"));
        all.add(new Bad("a terminal's orders", "june.csv", bytes(HEAD + "\u001B[2J"), "line 2 holds"));
        all.add(new Bad("UTF-16", "june.csv", (HEAD + ROW).getBytes(StandardCharsets.UTF_16), "UTF-16"));
        all.add(new Bad(
                "UTF-16, the other way round",
                "june.csv",
                joined(raw("\u00FF\u00FE"), (HEAD + ROW).getBytes(StandardCharsets.UTF_16LE)),
                "UTF-16"));
        all.add(new Bad(
                "UTF-16 without a mark",
                "june.csv",
                (HEAD + ROW).getBytes(StandardCharsets.UTF_16LE),
                "not a text file"));
        all.add(new Bad("UTF-32", "june.csv", (HEAD + ROW).getBytes(Charset.forName("UTF-32BE")), "not a text file"));
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);
        all.add(new Bad("noise", "june.csv", joined(GOOD, noise), "not a text file"));
        all.add(new Bad("a line without an end", "june.csv", bytes(HEAD + ROW + "x".repeat(300_000)), "line 3"));
        byte[] great = new byte[FileChecks.MOST_MEGABYTES * 1024 * 1024 + 1];
        Arrays.fill(great, (byte) 'x');
        all.add(new Bad(
                "lines that say nothing, half a million of them",
                "june.csv",
                bytes(HEAD + ROW + "x\n".repeat(450_000)),
                "more than 400,000 lines"));
        all.add(new Bad("too great", "june.csv", great, "must be smaller than "));
    }

    private static byte[] zip(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] raw(String signs) {
        return signs.getBytes(StandardCharsets.ISO_8859_1);
    }
}
