package org.reachable.engine.telling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something asked of one owner that nobody has answered, however often it was found.
 *
 * @param owner who is asked
 * @param ask what is asked of them
 * @param sentence what is so
 * @param closes how it ends
 * @param since each time it was found
 */
public record OpenAsk(String owner, String ask, String sentence, String closes, List<Since> since) {

    /**
     * One time it was found.
     *
     * @param date since when
     * @param anchor where on the page it is told
     */
    public record Since(String date, String anchor) {}

    /** What is open among findings: one for each rule and owner, in the order first found. */
    static List<OpenAsk> of(List<ToldFinding> findings) {
        Map<List<String>, List<ToldFinding>> same = new LinkedHashMap<>();
        findings.stream()
                .filter(ToldFinding::open)
                .forEach(finding -> same.computeIfAbsent(
                                List.of(finding.rule().name(), finding.now().owner()), _ -> new ArrayList<>())
                        .add(finding));
        return same.values().stream().map(OpenAsk::together).toList();
    }

    private static OpenAsk together(List<ToldFinding> same) {
        ToldFinding newest = same.getLast();
        return new OpenAsk(
                newest.now().owner(),
                newest.ask(),
                newest.now().sentence(),
                newest.closes(),
                same.stream()
                        .map(finding -> new Since(Words.date(finding.raisedAt()), finding.anchor()))
                        .toList());
    }
}
