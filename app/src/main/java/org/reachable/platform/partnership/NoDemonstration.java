package org.reachable.platform.partnership;

import org.reachable.foundation.kernel.CannotStart;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Refuses to serve a demonstration for real: everybody knows the passwords of its accounts. It looks once the tables are known
 * to be there, and before a page is served.
 */
@Component
@Profile("serve")
class NoDemonstration implements SmartInitializingSingleton {

    private final PartnershipStore store;

    NoDemonstration(PartnershipStore store) {
        this.store = store;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (store.isDemonstration()) {
            throw new CannotStart(
                    "This database holds a demonstration, and everybody knows the passwords of its accounts.",
                    "Name a database of its own in SPRING_DATASOURCE_URL, made by ./reachable migrate; the demonstration goes on with ./reachable demo.");
        }
    }
}
