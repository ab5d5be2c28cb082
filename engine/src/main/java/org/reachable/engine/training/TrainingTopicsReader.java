package org.reachable.engine.training;

import java.util.Collection;
import java.util.List;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.ShippedFile;

/** Reads what is learnt from a data file. */
public final class TrainingTopicsReader {

    private static final int TWO_YEARS = 24;

    private TrainingTopicsReader() {}

    /** As it is shipped. */
    public static TrainingTopics shipped(Collection<String> roles) {
        return ShippedFile.read("training.yaml", file -> read(file.need("training"), roles));
    }

    /** What is wrong in it is told to the file's problems. */
    public static TrainingTopics read(DataNode node, Collection<String> roles) {
        DataNode countedBy = node.need("counted-by");
        countedBy.list().stream()
                .filter(role -> !roles.contains(role.text()))
                .forEach(role ->
                        role.problem("no role is called '" + role.text() + "'", "Name it in roles.yaml first."));
        DataNode topics = node.need("topics");
        List<TrainingTopic> all =
                topics.keys().stream().map(code -> topic(code, topics.at(code))).toList();
        node.refuseOtherKeys();
        return new TrainingTopics(countedBy.texts(), all);
    }

    private static TrainingTopic topic(String code, DataNode node) {
        int months = node.need("holds-months").number(TWO_YEARS);
        if (months < 1) {
            node.at("holds-months").problem("it is over when it is done", "Write for how many months it holds.");
        }
        var topic = new TrainingTopic(
                code, node.need("title").text(), node.need("because").text(), months);
        node.refuseOtherKeys();
        return topic;
    }
}
