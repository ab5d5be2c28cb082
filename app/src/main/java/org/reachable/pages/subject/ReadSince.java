package org.reachable.pages.subject;

import java.util.stream.Stream;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Pages.Part;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.platform.audit.Looks;
import org.springframework.stereotype.Component;

/** Says whether an agency that was told something has opened the page since on which it stands: what was sent may not have been read. */
@Component
class ReadSince {

    private final Looks looks;
    private final Policy policy;

    ReadSince(Looks looks, Policy policy) {
        this.looks = looks;
        this.policy = policy;
    }

    /**
     * In a sentence. Empty where it was told to no agency we know, and for whoever is not close to the work: they are
     * not to learn from it who works with the child.
     */
    String words(ChildStory story, Part part, Entry entry) {
        String agency = part.told().isEmpty() ? "" : entry.attribute(part.told());
        if (agency.isEmpty() || !story.sight().as().isClose()) {
            return "";
        }
        String name = policy.vocabulary().agencyName(agency);
        return looks.first(
                        Stream.concat(Stream.of(story.id()), story.person().sameAs().stream())
                                .toList(),
                        agency,
                        part.code(),
                        entry.recordedAt())
                .map(at -> "Somebody there (%s) has opened this page since, first %s."
                        .formatted(name, Dates.near(at, story.now())))
                .orElse("Nobody there (%s) has opened this page since.".formatted(name));
    }
}
