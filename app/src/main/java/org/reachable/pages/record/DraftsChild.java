package org.reachable.pages.record;

import java.util.Map;
import java.util.Set;
import org.reachable.access.WhoseChild;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** What somebody has begun to write is theirs alone, and is kept whatever else they look at meanwhile. */
@Component
class DraftsChild implements WhoseChild {

    private static final String DRAFT = "/record/{id}";
    private static final String KEPT = "/kept/{id}";

    private final Drafts drafts;

    DraftsChild(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Set<String> addresses() {
        return Set.of("/record", "/kept");
    }

    @Override
    public About about(Practitioner reader, Map<String, String> given) {
        return WhoseChild.id(given.getOrDefault("id", given.get("draft")))
                .flatMap(id -> drafts.of(reader, id))
                .map(draft -> About.yoursAlone(draft.about().person()))
                .orElse(About.NOBODY);
    }

    @Override
    public boolean staysTheirs(String address) {
        return Set.of(DRAFT, DRAFT + "/typed", KEPT).contains(address);
    }
}
