package org.reachable.pages.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.reachable.access.Actor;
import org.reachable.engine.csv.CsvText;
import org.reachable.exchange.files.ChronologyFile;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.reachable.pages.inspection.Samples.Sampled;
import org.reachable.pages.subject.TrailFiles;
import org.reachable.pages.subject.TrailFiles.Trail;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.Person;
import org.springframework.stereotype.Component;

/** A sample as one file to take away: of each child the chronology and the tables of the trail, and a page that says what it is. */
@Component
class SamplePack {

    private final Samples samples;
    private final ChronologyFile chronology;
    private final TrailFiles trails;

    SamplePack(Samples samples, ChronologyFile chronology, TrailFiles trails) {
        this.samples = samples;
        this.chronology = chronology;
        this.trails = trails;
    }

    byte[] of(Actor actor, Practitioner reader, Chosen chosen) {
        List<Sampled> sampled = samples.of(actor, chosen);
        AuditContext.export("a sample of %d, %s".formatted(sampled.size(), chosen.query()));
        LocalDate today = Dates.day(samples.now());
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            write(zip, today, "read-me-first.txt", about(reader, chosen, sampled));
            for (int i = 0; i < sampled.size(); i++) {
                Person child = sampled.get(i).child();
                String folder = "%02d-%s/".formatted(i + 1, child.reference().replaceAll("[^\\p{Alnum}-]+", "-"));
                write(zip, today, folder + "chronology.csv", chronology.of(actor, child.id()));
                for (Trail trail : trails.of(actor, child.id())) {
                    write(zip, today, folder + trail.name() + ".csv", text(csv(trail.table())));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A file of the day it is here: a demonstration has a day of its own, and the same sample gives the same bytes. */
    private static void write(ZipOutputStream zip, LocalDate today, String name, byte[] file) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(today.atTime(LocalTime.MIDNIGHT));
        zip.putNextEntry(entry);
        zip.write(file);
        zip.closeEntry();
    }

    private byte[] about(Practitioner reader, Chosen chosen, List<Sampled> sampled) {
        return text(Stream.concat(
                        Stream.of(
                                "A sample of children for whom work is open, drawn at random.",
                                "Taken away on %s by %s, %s. That is written down in the audit, and in “Who looked” of each child."
                                        .formatted(Dates.full(samples.now()), reader.name(), reader.agencyName()),
                                "To draw it again: " + SampleController.HREF + "?" + chosen.query(),
                                "Police intelligence, and what an agency restricted, is not in it: ask the agency that holds it.",
                                "What a child said in confidence is not in it either: it moves by name only, from the child’s own page.",
                                "A dash says that something is not known, and not that it was not so.",
                                "",
                                "The children:"),
                        sampled.stream()
                                .map(one -> "%s: %s".formatted(one.child().name(), one.why())))
                .reduce("", (all, line) -> all + line + "\r\n"));
    }

    private static String csv(Table table) {
        return CsvText.of(Stream.concat(Stream.of(table.head()), table.rows().stream())
                .map(row -> row.stream().map(Cell::text).toList())
                .toList());
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
