package org.reachable.demonstration.visit;

import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.reachable.demonstration.visit.Slide.Line;
import org.reachable.demonstration.visit.Slide.State;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;
import org.reachable.engine.data.UnreadableData;

/** Reads {@code stories/slides.yaml}. A line that claims more than it names is refused. */
final class Slides {

    private Slides() {}

    /**
     * The slides, in their order.
     *
     * @param isSomebody whether one can sign in by that name
     * @param isFigure whether something is counted under that code
     * @throws UnreadableData that says each line which is wrong, and how to mend it
     */
    static List<Slide> read(String file, Reader text, Predicate<String> isSomebody, Predicate<String> isFigure) {
        var problems = new Problems();
        DataNode all = DataNode.read(file, text, problems);
        List<Slide> slides = all.need("slides").list().stream()
                .map(slide -> slide(slide, isSomebody, isFigure))
                .toList();
        all.refuseOtherKeys();
        problems.throwIfAny();
        return slides;
    }

    private static Slide slide(DataNode slide, Predicate<String> isSomebody, Predicate<String> isFigure) {
        var read = new Slide(
                slide.need("slide").text(),
                slide.need("heading").text(),
                slide.need("lines").list().stream()
                        .map(line -> line(line, isSomebody, isFigure))
                        .toList());
        slide.refuseOtherKeys();
        return read;
    }

    private static Line line(DataNode node, Predicate<String> isSomebody, Predicate<String> isFigure) {
        State state = node.need("state").as(State::of, State.NOT_YET, "Write one of: " + State.all() + ".");
        for (String key : state.needs()) {
            node.need(key);
        }
        for (String key : state.claimsNot()) {
            if (node.has(key)) {
                node.at(key).problem("'" + key + "' is more than '" + state.written() + "' says", "Take it out.");
            }
        }
        var line = new Line(
                node.need("says").text(),
                state,
                node.at("screen").text(),
                new Slide.Walk(
                        node.at("to").text(),
                        node.at("as").text(),
                        node.has("filled")
                                ? node.at("filled")
                                        .as(LocalDate::parse, LocalDate.EPOCH, "Write a day, as in 2025-07-07.")
                                : null),
                node.at("test").text(),
                node.at("missing").text(),
                node.at("figure").text());
        if (!line.figure().isEmpty() && !isFigure.test(line.figure())) {
            node.at("figure")
                    .problem(
                            "no figure is called '" + line.figure() + "'",
                            "Write the code of one of policy/figures, or leave it out.");
        }
        if (!line.as().isEmpty() && !isSomebody.test(line.as())) {
            node.at("as")
                    .problem(
                            "nobody of the demonstration signs in as '" + line.as() + "'",
                            "Write a sign-in name of stories/wealdshire.");
        }
        node.refuseOtherKeys();
        return line;
    }
}
