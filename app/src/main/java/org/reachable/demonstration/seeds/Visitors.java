package org.reachable.demonstration.seeds;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.reachable.access.Actor;
import org.reachable.demonstration.StoryAddresses;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Lets people of the demonstration sign in to this server. A child's name in curly brackets stands for their page, and a place's token
 * for its, as whoever signs in may find it; after an equals sign, as in {@code /record?child={Rowan}}, for what names them there.
 */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
class Visitors {

    private static final Pattern SOMEBODY = Pattern.compile("(=?)[{]([^}]+)[}]");

    private final Partnership partnership;
    private final StoryAddresses addresses;
    private final Transactions transactions;
    private final WebServerApplicationContext context;

    Visitors(
            Partnership partnership,
            StoryAddresses addresses,
            Transactions transactions,
            WebServerApplicationContext context) {
        this.partnership = partnership;
        this.addresses = addresses;
        this.transactions = transactions;
        this.context = context;
    }

    /**
     * Somebody who has signed in.
     *
     * @param where the line that says who does it
     */
    SeedVisitor signedIn(String where, String name) throws IOException, InterruptedException {
        var visitor = new SeedVisitor(server(), address -> address(where, name, address));
        visitor.signIn(where, name);
        return visitor;
    }

    private URI server() {
        return URI.create("http://localhost:"
                + Objects.requireNonNull(context.getWebServer()).getPort());
    }

    private String address(String where, String as, String address) {
        return SOMEBODY.matcher(address).replaceAll(found -> {
            String page = page(where, as, found.group(2));
            return found.group(1).isEmpty() ? page : "=" + page.substring(page.lastIndexOf('/') + 1);
        });
    }

    private String page(String where, String as, String name) {
        Actor actor = Actor.of(partnership.signedInAs(as));
        return transactions
                .as(actor.code(), () -> addresses.of(actor, name))
                .orElseThrow(() -> new SeedFailed(where, "nobody and nothing is called " + name));
    }
}
