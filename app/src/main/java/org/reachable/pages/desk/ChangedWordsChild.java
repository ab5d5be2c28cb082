package org.reachable.pages.desk;

import java.util.Map;
import java.util.Set;
import org.reachable.access.Actor;
import org.reachable.access.WhoseChild;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.ChangedWords;
import org.springframework.stereotype.Component;

/** What others did to somebody’s words is told to them by name. */
@Component
class ChangedWordsChild implements WhoseChild {

    private final ChangedWords changed;

    ChangedWordsChild(ChangedWords changed) {
        this.changed = changed;
    }

    @Override
    public Set<String> addresses() {
        return Set.of(ChangedWordsController.PAGE + "/seen");
    }

    @Override
    public About about(Practitioner reader, Map<String, String> given) {
        return WhoseChild.id(given.get("change"))
                .flatMap(later -> changed.unseen(Actor.of(reader)).stream()
                        .filter(one -> one.later().equals(later))
                        .findFirst())
                .map(one -> About.yoursAlone(one.person()))
                .orElse(About.NOBODY);
    }
}
