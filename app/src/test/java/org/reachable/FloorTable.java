package org.reachable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.modulith.core.ApplicationModules;

/** The README's table of rooms by floor, and the same of the tree: each floor's name with its rooms' own names. */
final class FloorTable {

    /** A row of a floor: its name without marks, then its rooms, each in code marks before a dash. */
    private static final Pattern ROW = Pattern.compile("\\| ([a-z]+) \\| (`.*) \\|");

    private static final Pattern ROOM = Pattern.compile("`([a-z]+)` –");

    private FloorTable() {}

    static Map<String, Set<String>> read(Path file) throws IOException {
        return rows(Files.readAllLines(file));
    }

    static Map<String, Set<String>> rows(List<String> lines) {
        var table = new TreeMap<String, Set<String>>();
        for (String line : lines) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                var rooms = ROOM.matcher(row.group(2));
                while (rooms.find()) {
                    table.computeIfAbsent(row.group(1), floor -> new TreeSet<>())
                            .add(rooms.group(1));
                }
            }
        }
        return table;
    }

    static Map<String, Set<String>> of(ApplicationModules house) {
        var table = new TreeMap<String, Set<String>>();
        house.forEach(module -> table.computeIfAbsent(Floors.floorName(module), floor -> new TreeSet<>())
                .add(Floors.name(module).replaceFirst(".*\\.", "")));
        return table;
    }
}
