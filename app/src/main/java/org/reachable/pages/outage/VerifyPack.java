package org.reachable.pages.outage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.reachable.foundation.govuk.Dates;

/**
 * {@code ./reachable verify-pack FILE}: who signed an outage pack, when, and whether anything in it was changed since. It needs
 * the file and the certificate; no server, no database and no password.
 *
 * <p>Exit status 0: as it was signed, by who should have. 1: changed, or signed by somebody else. 2: it could not be looked at.
 * 3: as it was signed, by somebody of whom no certificate is here.
 */
public final class VerifyPack {

    private VerifyPack() {}

    /** Arguments: the file, and the certificate of who should have signed. */
    public static void main(String[] arguments) {
        System.exit(run(System.out, arguments));
    }

    /** The same, saying so here. */
    public static int run(PrintStream out, String... arguments) {
        if (arguments.length != 2) {
            out.println("Give the file of the pack and the certificate of who should have signed it.");
            return 2;
        }
        try {
            return verify(out, PackCheck.of(Files.readAllBytes(Path.of(arguments[0]))), Path.of(arguments[1]));
        } catch (IOException | GeneralSecurityException unreadable) {
            out.println("The pack cannot be looked at: " + unreadable.getMessage());
            return 2;
        }
    }

    /** As {@link #main} ends, without a word. */
    static int status(byte[] pack, Path certificate) throws IOException, GeneralSecurityException {
        return verify(new PrintStream(OutputStream.nullOutputStream()), PackCheck.of(pack), certificate);
    }

    private static int verify(PrintStream out, PackCheck.Report report, Path certificate)
            throws IOException, GeneralSecurityException {
        PackCheck.Signer signer = report.signer();
        if (signer == null) {
            out.println("CHANGED. " + report.changed() + ". Do not rely on it.");
            return 1;
        }
        out.println("Nothing was changed since it was signed.");
        out.println("Signed by: " + signer.name());
        out.println("Signed at: " + (signer.at() == null ? "not said" : Dates.full(signer.at())));
        out.println("Fingerprint: " + signer.fingerprint());
        if (!Files.exists(certificate)) {
            out.println(
                    "No certificate is here to compare with. Compare the fingerprint with the one your agency keeps.");
            return 3;
        }
        if (!PackCheck.fingerprint(read(certificate)).equals(signer.fingerprint())) {
            out.println("NOT OURS. Somebody else signed it than the certificate in " + certificate
                    + " says. Do not rely on it.");
            return 1;
        }
        out.println("That is whose certificate is in " + certificate + ".");
        return 0;
    }

    private static X509Certificate read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
        }
    }
}
