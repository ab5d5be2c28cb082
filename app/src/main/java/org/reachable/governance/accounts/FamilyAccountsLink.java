package org.reachable.governance.accounts;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.SubjectLink;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/** The way to the sign-ins of a child and their family. */
@Component
class FamilyAccountsLink implements SubjectLink {

    private final FamilyAccounts accounts;

    FamilyAccountsLink(FamilyAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "family-accounts";
    }

    @Override
    public List<Link> links(Actor actor, SubjectRecord subject) {
        return accounts.of(actor, subject.id());
    }
}
