package org.reachable.governance.nondisclosure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.work.contributions.SubjectWarning;
import org.springframework.stereotype.Component;

/** What must not be told to one adult of the family, wherever the child is read about. */
@Component
class NotToBeTold implements SubjectWarning {

    private final Withheld withheld;

    NotToBeTold(Withheld withheld) {
        this.withheld = withheld;
    }

    @Override
    public String name() {
        return "not-to-be-told";
    }

    @Override
    public List<Sentence> warnings(Actor actor, PersonId child) {
        return withheld.warnings(actor, child);
    }

    @Override
    public boolean isSaidEverywhere() {
        return true;
    }

    @Override
    public Map<PersonId, String> inShort(Collection<PersonId> children) {
        return withheld.inShort(children);
    }
}
