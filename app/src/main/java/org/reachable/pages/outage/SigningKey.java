package org.reachable.pages.outage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * With what packs are signed: a PKCS 12 file, a council's own or one that is made where there is none; and beside it the
 * certificate alone, which is all that somebody who checks needs.
 *
 * @param certificate who signs
 */
record SigningKey(PrivateKey key, X509Certificate certificate) {

    static final String CERTIFICATE = "signing.pem";

    private static final String FILE = "signing.p12";
    private static final String ALIAS = "outage-packs";
    private static final X500Name NAME = new X500Name("CN=Reachable outage packs");
    /** As strong as RSA of 3,072 bits, read by the same programs, and made at once: RSA kept every first start waiting for seconds. */
    private static final String CURVE = "secp256r1";

    private static final Duration LASTS = Duration.ofDays(3653);

    /** The key in this folder; one is made where there is none. */
    static SigningKey in(Path folder, char[] password, Clock clock) throws IOException, GeneralSecurityException {
        Path file = folder.resolve(FILE);
        KeyStore store = KeyStore.getInstance("PKCS12");
        if (Files.exists(file)) {
            try (InputStream bytes = Files.newInputStream(file)) {
                store.load(bytes, password);
            }
        } else {
            store.load(null, password);
            make(store, password, clock.instant());
            Files.createDirectories(folder);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream bytes = Files.newOutputStream(file)) {
                store.store(bytes, password);
            }
        }
        String alias = Collections.list(store.aliases()).stream()
                .filter(one -> isKey(store, one))
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("There is no key in " + file + "."));
        SigningKey key = new SigningKey(
                (PrivateKey) store.getKey(alias, password), (X509Certificate) store.getCertificate(alias));
        Files.writeString(folder.resolve(CERTIFICATE), pem(key.certificate()));
        return key;
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }

    private static void make(KeyStore store, char[] password, Instant now)
            throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(CURVE));
        KeyPair pair = generator.generateKeyPair();
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    NAME,
                    new BigInteger(Long.SIZE, new SecureRandom()).add(BigInteger.ONE),
                    Date.from(now.minus(Duration.ofDays(1))),
                    Date.from(now.plus(LASTS)),
                    NAME,
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
            store.setKeyEntry(ALIAS, pair.getPrivate(), password, new Certificate[] {certificate});
        } catch (OperatorCreationException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    private static String pem(X509Certificate certificate) throws IOException {
        var words = new StringWriter();
        try (var writer = new JcaPEMWriter(words)) {
            writer.writeObject(certificate);
        }
        return words.toString();
    }
}
