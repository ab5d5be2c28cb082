package org.reachable.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives each row its place in the chain just after its commit, and signs the chain's end now and then. */
@Component
class Sealing {

    private static final String JOB = "job:audit";

    private static final int AT_ONCE = 1000;

    private final ChainStore chain;
    private final Partnership partnership;
    private final Transactions transactions;
    private final AnchorKey.Signer key;
    private final AnchorFile file;
    private final Optional<RowsFile> copy;
    /** The machine's: an anchor's time says when it was signed, whatever day a demonstration has. */
    private final Clock machine = Clock.systemUTC();

    Sealing(
            ChainStore chain,
            Partnership partnership,
            Transactions transactions,
            @Value("${reachable.audit.key}") Path key,
            @Value("${reachable.audit.anchors}") Path anchors,
            @Value("${reachable.audit.copy:}") String copy)
            throws IOException, GeneralSecurityException {
        this.chain = chain;
        this.partnership = partnership;
        this.transactions = transactions;
        this.key = AnchorKey.signer(key);
        this.file = new AnchorFile(anchors);
        this.copy = Optional.of(copy).filter(name -> !name.isBlank()).map(name -> new RowsFile(Path.of(name)));
    }

    @Scheduled(fixedDelayString = "${reachable.audit.seal-every}")
    void seal() {
        partnership.id().ifPresent(this::sealAll);
    }

    @Scheduled(
            fixedDelayString = "${reachable.audit.anchor-every}",
            initialDelayString = "${reachable.audit.seal-every}")
    void anchor() {
        partnership.id().ifPresent(this::anchor);
    }

    void sealAll(UUID id) {
        while (transactions.as(JOB, () -> sealSome(id)) == AT_ONCE) {
            Thread.onSpinWait();
        }
    }

    /** How many rows got their place; fewer than {@link #AT_ONCE} where no more wait, or another instance is at it. */
    private int sealSome(UUID id) {
        if (!chain.takesTurn(id)) {
            return 0;
        }
        var last = chain.last(id);
        long number = last.map(Link::number).orElse(0L);
        byte[] before = last.map(Link::hash).orElseGet(() -> Link.beginning(id));
        List<Link> links = new ArrayList<>();
        List<ChainStore.Waiting> rows = chain.takeWaiting(id, AT_ONCE);
        for (ChainStore.Waiting waiting : rows) {
            number++;
            Link link = Link.after(before, number, waiting.entry(), waiting.row());
            links.add(link);
            before = link.hash();
        }
        if (!links.isEmpty()) {
            copy.ifPresent(outside -> outside.add(links, rows));
            chain.add(id, links);
        }
        return links.size();
    }

    /**
     * Signs where the chain has grown, and a partnership's beginning before it has a row: from then on nobody can say that there was
     * nothing. The line outside comes first: what it says must stay true.
     */
    void anchor(UUID id) {
        transactions.as(JOB, () -> {
            if (chain.takesTurn(id)) {
                Optional<Link> last = chain.last(id);
                long number = last.map(Link::number).orElse(0L);
                if (number > chain.anchored(id)) {
                    sign(id, number, last.map(Link::hash).orElseGet(() -> Link.beginning(id)));
                }
            }
        });
    }

    private void sign(UUID id, long number, byte[] hash) {
        Instant now = machine.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            byte[] signature = key.sign(Anchor.words(id, number, hash, now));
            Anchor anchor = new Anchor(id, number, hash, now, key.verifier().fingerprint(), signature);
            file.add(anchor);
            chain.add(anchor);
        } catch (IOException unwritten) {
            throw new UncheckedIOException("The audit's anchors cannot be written to " + file.file(), unwritten);
        } catch (GeneralSecurityException unsigned) {
            throw new IllegalStateException("The audit's anchor cannot be signed", unsigned);
        }
    }
}
