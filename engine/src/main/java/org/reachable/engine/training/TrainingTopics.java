package org.reachable.engine.training;

import java.util.List;
import java.util.Optional;

/**
 * What is learnt, as the policy says.
 *
 * @param countedBy the roles that see every agency's count
 */
public record TrainingTopics(List<String> countedBy, List<TrainingTopic> topics) {

    public TrainingTopics {
        countedBy = List.copyOf(countedBy);
        topics = List.copyOf(topics);
    }

    public Optional<TrainingTopic> topic(String code) {
        return topics.stream().filter(topic -> topic.code().equals(code)).findFirst();
    }
}
