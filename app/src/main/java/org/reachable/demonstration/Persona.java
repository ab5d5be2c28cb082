package org.reachable.demonstration;

import java.util.List;
import java.util.stream.Stream;
import org.reachable.engine.csv.CsvRow;

/**
 * Somebody one can sign in as.
 *
 * @param agency their agency's code; empty for a child and their family
 * @param team where they work; for a child and their family, who they are
 * @param opensItFor the question with which they open Reachable
 * @param roles what they answer for, the main one first
 */
public record Persona(
        String signInName, String name, String agency, String team, String opensItFor, List<String> roles) {

    /** Where they are once signed in. */
    public String home() {
        return agency.isEmpty() ? "/told" : "/now";
    }

    static Stream<String> roles(CsvRow row) {
        return Stream.of(row.get("roles").split(";")).filter(role -> !role.isEmpty());
    }
}
