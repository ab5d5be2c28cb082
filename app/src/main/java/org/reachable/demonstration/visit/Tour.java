package org.reachable.demonstration.visit;

import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.reachable.demonstration.visit.TourStop.Look;
import org.reachable.demonstration.visit.TourStop.Press;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;
import org.reachable.engine.data.UnreadableData;

/** Reads {@code stories/tour.yaml}. A stop with nothing to see must say what is missing. */
final class Tour {

    private static final int MOST_PRESSES = 3;

    private Tour() {}

    /**
     * The stops, in their order.
     *
     * @param isSomebody whether one can sign in by that name
     * @param isOnASlide whether these words stand on a slide
     * @throws UnreadableData that says each line which is wrong, and how to mend it
     */
    static List<TourStop> read(String file, Reader text, Predicate<String> isSomebody, Predicate<String> isOnASlide) {
        var problems = new Problems();
        DataNode all = DataNode.read(file, text, problems);
        List<TourStop> stops = all.need("tour").list().stream()
                .map(node -> stop(node, isSomebody, isOnASlide))
                .toList();
        all.refuseOtherKeys();
        problems.throwIfAny();
        return stops;
    }

    private static TourStop stop(DataNode node, Predicate<String> isSomebody, Predicate<String> isOnASlide) {
        for (String key : node.has("to") ? List.of("as", "presses", "notice") : List.of("missing")) {
            node.need(key);
        }
        var stop = new TourStop(
                node.need("stop").text(),
                node.need("day").as(LocalDate::parse, LocalDate.EPOCH, "Write a day, as in 2022-06-17."),
                node.need("title").text(),
                node.need("slide").text(),
                node.at("as").text(),
                node.at("to").text(),
                new Look(
                        node.at("presses").list().stream().map(Tour::press).toList(),
                        node.at("notice").text()),
                node.at("missing").text());
        if (stop.look().presses().size() > MOST_PRESSES) {
            node.at("presses").problem("more than " + MOST_PRESSES + " presses", "Leave out what matters least.");
        }
        if (!stop.as().isEmpty() && !isSomebody.test(stop.as())) {
            node.at("as")
                    .problem("nobody signs in as '" + stop.as() + "'", "Write a sign-in name of stories/wealdshire.");
        }
        if (!isOnASlide.test(stop.slide())) {
            node.at("slide").problem("no slide says that", "Write words of a line of stories/slides.yaml.");
        }
        node.refuseOtherKeys();
        return stop;
    }

    private static Press press(DataNode node) {
        var press = new Press(node.need("says").text(), node.at("press").text());
        node.refuseOtherKeys();
        return press;
    }
}
