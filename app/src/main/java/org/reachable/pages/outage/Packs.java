package org.reachable.pages.outage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Sha256;
import org.reachable.foundation.pdf.Paper;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes packs and keeps their files until their time is over. */
@Component
class Packs {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm").withZone(ZoneOffset.UTC);

    private final OutageStore store;
    private final PackWriting writing;
    private final PackPasswords passwords;
    private final Paper paper;
    private final Ids ids;
    private final Clock clock;
    private final SigningKey key;
    private final Path folder;
    private final Duration keep;

    Packs(
            OutageStore store,
            PackWriting writing,
            PackPasswords passwords,
            Paper paper,
            Ids ids,
            Clock clock,
            @Value("${reachable.outage.keys}") Path keys,
            @Value("${reachable.outage.key-password}") String keyPassword,
            @Value("${reachable.outage.packs}") Path folder,
            @Value("${reachable.outage.keep}") Duration keep)
            throws IOException, GeneralSecurityException {
        this.store = store;
        this.writing = writing;
        this.passwords = passwords;
        this.paper = paper;
        this.ids = ids;
        this.clock = clock;
        // The machine's clock: a certificate is judged by the day it really is, whatever day a demonstration has.
        this.key = SigningKey.in(keys, keyPassword.toCharArray(), Clock.systemUTC());
        this.folder = folder;
        this.keep = keep;
    }

    /** Of the keeper's own agency, in the transaction that runs; empty where no password was drawn yet. */
    Optional<Pack> make(Practitioner keeper, boolean scheduled) {
        store.takeTurn(keeper.agency());
        return passwords.now(keeper.agency()).map(password -> made(keeper, scheduled, password));
    }

    private Pack made(Practitioner keeper, boolean scheduled, PackPasswords.Password password) {
        Instant now = clock.instant();
        Instant expires = now.plus(keep);
        int number = store.nextNumber(keeper.agency());
        PackPdf page = writing.of(keeper, number, now, expires);
        AuditContext.export("outage pack " + page.label());
        byte[] sealed = sealed(page, keeper, password, now);
        String file = page.label() + "-" + STAMP.format(now) + ".pdf";
        Pack pack = new Pack(
                ids.next(),
                keeper.agency(),
                number,
                new Pack.Made(now, keeper.id(), scheduled),
                new Pack.SealedFile(
                        file,
                        Sha256.hex(sealed),
                        page.children().size(),
                        page.sheets().size()),
                expires,
                null);
        store.add(Actor.of(keeper), pack, password.id());
        write(file, sealed);
        return pack;
    }

    private byte[] sealed(PackPdf page, Practitioner keeper, PackPasswords.Password password, Instant now) {
        try {
            return SealedPdf.of(
                    PackPdf.print(paper, page), password.words(), key, "Reachable, for " + keeper.agencyName(), now);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The pack cannot be made", unwritable);
        }
    }

    /** There under its name whole, or not at all: somebody else's program carries the folder away meanwhile. */
    private void write(String file, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, "half-", ".part");
            Files.write(half, bytes);
            Files.move(half, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The pack cannot be kept in " + folder, unwritable);
        }
    }

    /** The file; empty where it is not kept any more, or not on this server. */
    Optional<byte[]> file(Pack pack) {
        try {
            Path file = folder.resolve(pack.file().name());
            return pack.goneAt() == null && Files.exists(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The pack cannot be read", unreadable);
        }
    }

    /** Lets go of the files whose time is over, in the transaction that runs; which those were. */
    List<Pack> letGo() {
        List<Pack> over = store.over(clock.instant());
        for (Pack pack : over) {
            try {
                Files.deleteIfExists(folder.resolve(pack.file().name()));
            } catch (IOException undeletable) {
                throw new UncheckedIOException("A pack whose time is over cannot be deleted", undeletable);
            }
            store.gone(pack.id());
        }
        return over;
    }

    /** What whoever checks a pack compares. */
    String fingerprint() {
        try {
            return PackCheck.fingerprint(key.certificate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
