package org.reachable.engine.replay;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.fold.Level;

/**
 * What another policy would have found in the same entries: which alerts appear, vanish or move, and how many a month.
 *
 * @param appear alerts only the second policy raises
 * @param vanish alerts only the first policy raises
 * @param move alerts that both raise, at another time
 * @param months alerts by kind and month, under each
 */
public record Difference(
        List<Line> appear, List<Line> vanish, List<Moved> move, Map<String, Map<YearMonth, int[]>> months) {

    /** An alert that both raise, at another time. */
    public record Moved(Line before, Line after) {}

    /** The difference from one replay to another of the same entries. */
    public static Difference between(Replay first, Replay second) {
        var before = alerts(first);
        var after = alerts(second);
        var appear = new ArrayList<Line>();
        var vanish = new ArrayList<Line>();
        var move = new ArrayList<Moved>();
        var all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String id : all) {
            Line was = before.get(id);
            Line is = after.get(id);
            if (was == null && is != null) {
                appear.add(is);
            } else if (is == null && was != null) {
                vanish.add(was);
            } else if (was != null
                    && is != null
                    && !was.step().raisedAt().equals(is.step().raisedAt())) {
                move.add(new Moved(was, is));
            }
        }
        appear.sort(Line.AS_RAISED);
        vanish.sort(Line.AS_RAISED);
        pairAsMoved(appear, vanish, move);
        return new Difference(appear, vanish, move, months(first, second));
    }

    /** A pattern that another entry completes is another finding, and to its reader the same one at another time. */
    private static void pairAsMoved(List<Line> appear, List<Line> vanish, List<Moved> move) {
        for (Line was : List.copyOf(vanish)) {
            appear.stream().filter(is -> sameAsk(was, is)).findFirst().ifPresent(is -> {
                vanish.remove(was);
                appear.remove(is);
                move.add(new Moved(was, is));
            });
        }
    }

    private static boolean sameAsk(Line was, Line is) {
        return was.step().kind().equals(is.step().kind())
                && was.finding().rule().id().equals(is.finding().rule().id())
                && was.finding().subject().equals(is.finding().subject());
    }

    /** The first alert of each finding and kind of step. */
    private static Map<String, Line> alerts(Replay replay) {
        var result = new LinkedHashMap<String, Line>();
        for (Line line : replay.lines()) {
            if (line.step().level() == Level.ALERT) {
                result.putIfAbsent(line.finding().id() + " " + line.step().kind(), line);
            }
        }
        return result;
    }

    private static Map<String, Map<YearMonth, int[]>> months(Replay first, Replay second) {
        var result = new TreeMap<String, Map<YearMonth, int[]>>();
        List<Replay> both = List.of(first, second);
        for (int i = 0; i < both.size(); i++) {
            for (Line line : alerts(both.get(i)).values()) {
                var month = YearMonth.from(LondonTime.dateOf(line.step().raisedAt()));
                result.computeIfAbsent(line.step().kind(), _ -> new TreeMap<>())
                        .computeIfAbsent(month, _ -> new int[2])[i]++;
            }
        }
        return result;
    }
}
