package org.reachable.engine.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.calendar.SchoolCalendar;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.formats.ssda903.Ssda903Reader;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.replay.Sources;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that reads agencies' files is told: the files, and how to read them. */
public final class Inputs {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Chronology files, format 1, or SSDA903 tables.")
    private List<Path> files = List.of();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "The source the files come from (default: each file's name).")
    private @Nullable String source;

    @Option(
            names = "--calendar",
            paramLabel = "FILE",
            description = "The school calendar (default: weekdays that are not bank holidays, and says so).")
    private @Nullable Path calendar;

    @Option(names = "--policy", paramLabel = "DIR", description = "The policy (default: the one shipped).")
    private @Nullable Path policy;

    @Option(
            names = "--known-to",
            paramLabel = "AGENCY",
            description = "Only what this agency really had, from when it had it.")
    private @Nullable String knownTo;

    Policy policy() {
        return policy(policy);
    }

    /** The first of what was written, which is no file: a word of a command that takes one before its files. */
    String takeWord() {
        String word = files.getFirst().toString();
        files = files.subList(1, files.size());
        if (files.isEmpty()) {
            throw new Refused("No file is named.", "Write the agencies' files after '" + word + "'.");
        }
        return word;
    }

    /** Where the policy is; null where it is the one shipped. */
    @Nullable
    Path directory() {
        return policy;
    }

    /** What the policy is called where it is told about. */
    String policyName() {
        return policy == null ? "the one shipped with Reachable" : String.valueOf(policy.getFileName());
    }

    /** The policy in a directory; the one shipped where none is named. */
    public static Policy policy(@Nullable Path directory) {
        if (directory == null) {
            return PolicyReader.shipped();
        }
        if (!Files.isDirectory(directory)) {
            throw new Refused(
                    "The policy " + directory + " is not a directory.",
                    "Name the directory that holds its YAML files.");
        }
        return PolicyReader.read(directory);
    }

    Calendars calendars() {
        return calendars(calendar);
    }

    static Calendars calendars(@Nullable Path school) {
        var calendars = Calendars.englandAndWales();
        if (school == null) {
            return calendars;
        }
        needFile(school, "calendar");
        return calendars.withSchool(SchoolCalendar.read(school));
    }

    /** Reads the files. */
    Sources sources(Policy withPolicy) {
        return sources(files, source, withPolicy, policy);
    }

    /** Reads the files in the words of a policy, and the tables of a return by its mapping. */
    static Sources sources(List<Path> files, @Nullable String source, Policy withPolicy, @Nullable Path directory) {
        files.forEach(file -> needFile(file, "file"));
        try (var progress = new Progress(files)) {
            return Sources.read(
                    files, source, withPolicy.vocabulary(), () -> returns(withPolicy, directory), progress::at);
        }
    }

    /** The reader of a return's tables that a policy means. */
    static Ssda903Reader returns(Policy withPolicy, @Nullable Path directory) {
        return directory == null
                ? Ssda903Reader.shipped(withPolicy.vocabulary())
                : Ssda903Reader.of(directory, withPolicy.vocabulary());
    }

    /** The entries as one agency had them, or all. */
    List<Entry> known(Sources sources, Policy withPolicy) {
        String viewer = viewer();
        if (viewer == null) {
            return sources.entries();
        }
        if (!withPolicy.vocabulary().agencies().containsKey(viewer)) {
            throw new Refused(
                    "The vocabulary has no agency '" + knownTo + "'.",
                    "Name one of: "
                            + String.join(
                                    ", ", withPolicy.vocabulary().agencies().keySet()) + ".");
        }
        return sources.entries().stream()
                .map(entry -> entry.asKnownTo(viewer))
                .flatMap(Optional::stream)
                .toList();
    }

    /** As the vocabulary writes agencies: a name typed with a capital means the same one. */
    @Nullable
    String viewer() {
        return knownTo == null ? null : knownTo.toLowerCase(Locale.ROOT);
    }

    private static void needFile(Path file, String what) {
        if (!Files.isRegularFile(file)) {
            throw new Refused("The " + what + " " + file + " is not there.", "Check its name; folders cannot be read.");
        }
    }

    /** An instant as written on a command line; a date alone is the end of that day. */
    static Instant instant(String written) {
        try {
            if (written.length() == "2022-06-17".length()) {
                return LondonTime.at(LocalDate.parse(written).plusDays(1).atStartOfDay())
                        .minusNanos(1);
            }
            return LondonTime.parse(written);
        } catch (DateTimeException notATime) {
            throw new Refused(
                    "'" + written + "' is not a time.",
                    "Write 2022-06-17T10:00, or 2022-06-17 for the end of that day.");
        }
    }
}
